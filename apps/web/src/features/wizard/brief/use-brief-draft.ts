import type { Brief } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { api, ApiError, apiQuery, reasonOf, refresh } from '../../../lib/api.ts'
import { createAutosave, type Autosave, type SaveState } from '../autosave.ts'
import type { WizardMemory } from '../wizard-memory.ts'
import { loadBriefSchema } from './brief-resolver.ts'
import { changedFields, valuesOf, type BriefValues } from './brief-values.ts'

/** What was typed and not stored yet, with the brief it belongs to. */
export type TypedBrief = { brief: string | null; values: BriefValues }

type Options = {
  brief: Brief | undefined
  form: UseFormReturn<BriefValues>
  memory: WizardMemory
  onCreated: (brief: Brief) => void
  /** The form for no brief at all. */
  fresh: () => BriefValues
}

/** Keeps form, browser and server in step: every change is kept here at once and stored there when typing pauses. */
export function useBriefDraft({ brief, form, memory, onCreated, fresh }: Options) {
  const client = useQueryClient()
  const saved = useRef<Brief | undefined>(brief)
  const [status, setStatus] = useState<{ state: SaveState; reason?: string }>({ state: 'idle' })

  async function store(values: BriefValues): Promise<void> {
    const before = saved.current
    const body = before ? changedFields(before, values) : values
    const { CreateBrief } = await loadBriefSchema()
    if (!CreateBrief.safeParse(values).success || Object.keys(body).length === 0) return
    try {
      saved.current = before
        ? await api('updateBrief', { params: { id: before.id }, body })
        : await api('createBrief', { body: values })
    } catch (error) {
      const field = error instanceof ApiError ? error.body?.field : undefined
      if (field && field in values) form.setError(field as keyof BriefValues, { message: reasonOf(error) })
      throw error
    }
    const now = saved.current
    client.setQueryData(apiQuery('getBrief', { params: { id: now.id } }).queryKey, now)
    if (JSON.stringify(form.getValues()) === JSON.stringify(values)) memory.rememberTyped(undefined)
    memory.rememberLast({ brief: now.id, product: now.product, at: Date.now() })
    if (!before) {
      onCreated(now)
      void refresh(client, 'me')
    }
  }

  const latestStore = useRef(store)
  useEffect(() => {
    latestStore.current = store
  })
  const [autosave] = useState<Autosave<BriefValues>>(() =>
    createAutosave({
      delayMs: 800,
      save: (values) => latestStore.current(values),
      onState: (state, error) =>
        setStatus({ state, ...(error !== undefined && { reason: reasonOf(error) }) }),
    }),
  )

  const changed = useEffectEvent((values: BriefValues) => {
    const typed: TypedBrief = { brief: saved.current?.id ?? null, values }
    memory.rememberTyped(typed)
    autosave.change(values)
  })
  useEffect(() => {
    const subscription = form.watch((values) => changed(values as BriefValues)) // every field has a default
    const tryAgain = () => void autosave.flush()
    window.addEventListener('online', tryAgain)
    return () => {
      subscription.unsubscribe()
      window.removeEventListener('online', tryAgain)
      autosave.stop()
    }
  }, [form, autosave])

  // Another brief in the address: show that one.
  const show = useEffectEvent((next: Brief | undefined) => {
    if (next?.id === saved.current?.id) return
    saved.current = next
    form.reset(next ? valuesOf(next) : fresh())
    setStatus({ state: 'idle' })
  })
  useEffect(() => show(brief), [brief?.id])

  return {
    ...status,
    /** Stores what is on the form now; the stored brief, or undefined when that failed. */
    async saveNow(): Promise<Brief | undefined> {
      autosave.change(form.getValues())
      return (await autosave.flush()) ? saved.current : undefined
    },
  }
}
