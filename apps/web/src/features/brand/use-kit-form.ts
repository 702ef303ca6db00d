import type { BrandKit } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useState } from 'react'
import { useForm } from 'react-hook-form'
import { api, ApiError, apiQuery, reasonOf } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import { kitResolver, loadKitSchema } from './kit-resolver.ts'
import { bodyOf, valuesOf, type KitValues } from './kit-values.ts'
import { brandWords as t } from './words.ts'

/** The kit's form: what is typed, what is kept, and whether somebody else was faster. */
export function useKitForm(kit: BrandKit) {
  const client = useQueryClient()
  const form = useForm<KitValues>({ defaultValues: valuesOf(kit), resolver: kitResolver, mode: 'onTouched' })
  const { isDirty } = form.formState
  /** The version that the form was filled from: news of a later one must not pass for having seen it. */
  const [base, setBase] = useState(kit.version)
  const fillWith = (next: BrandKit) => {
    form.reset(valuesOf(next))
    setBase(next.version)
  }
  useEffect(() => void loadKitSchema(), [])

  // Another tab, or a colleague: a form without changes of its own follows.
  const follow = useEffectEvent((next: BrandKit) => {
    if (!isDirty) fillWith(next)
  })
  useEffect(() => follow(kit), [kit])

  const save = useMutation({
    mutationFn: (values: KitValues) => api('saveBrand', { body: bodyOf(values, base) }),
    onSuccess: (saved) => {
      client.setQueryData(apiQuery('getBrand').queryKey, saved)
      fillWith(saved)
      toast(t.saved)
    },
    onError: (error) => {
      const field = error instanceof ApiError ? error.body?.field?.split('.')[0] : undefined
      if (field && field in form.getValues())
        form.setError(field as keyof KitValues, { message: reasonOf(error) })
      if (!isOvertaken(error)) toast(t.notSaved, { kind: 'failed', detail: reasonOf(error) })
    },
  })
  const blocker = useBlocker({
    shouldBlockFn: () => form.formState.isDirty,
    enableBeforeUnload: () => form.formState.isDirty,
    withResolver: true,
  })
  return {
    form,
    isDirty,
    blocker,
    isSaving: save.isPending,
    isOvertaken: isOvertaken(save.error) || (isDirty && !save.isPending && kit.version > base),
    save: form.handleSubmit((values) => save.mutate(values)),
    discard: () => {
      fillWith(kit)
      save.reset()
    },
    /** Drops what was changed here for what somebody else saved. */
    loadTheirs: async () => {
      const theirs = await client.fetchQuery({ ...apiQuery('getBrand'), staleTime: 0 })
      fillWith(theirs)
      save.reset()
    },
  }
}

const isOvertaken = (error: unknown): boolean =>
  error instanceof ApiError && error.body?.code === 'brand.changed_meanwhile'
