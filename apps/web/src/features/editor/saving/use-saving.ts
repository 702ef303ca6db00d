import type { Format } from '@adwright/contract'
import { useBlocker, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api, reasonOf } from '../../../lib/api.ts'
import { toast } from '../../../ui/toast.tsx'
import { onTopOf } from '../document/change-document.ts'
import { documentOf } from '../document/poster-document.ts'
import type { useDeskState } from '../use-desk-state.ts'
import { useCopy } from './use-copy.ts'
import { codeOf, useSave, type Saved } from './use-save.ts'

export type Saving = ReturnType<typeof useSaving>
/** Refusals that a dialog of their own explains. */
const explained = ['creative.changed_meanwhile', 'creative.in_campaign'] as const

/** Saving, what can come of it, and leaving without it. */
export function useSaving(
  state: ReturnType<typeof useDeskState>,
  wanted: readonly Format[],
  onSaved: () => void,
) {
  const { creative, stored, document, isDirty, restart, keep, desk } = state
  const navigate = useNavigate()
  const save = useSave({ creative, stored, document, isDirty, wanted, keep })
  const copy = useCopy()
  const [saved, setSaved] = useState<Saved | null>(null)
  const isLeaving = useRef(false)
  const hindrance =
    !isDirty && wanted.length === 0
      ? 'There is nothing to save yet.'
      : !state.isDrawable
        ? 'Some words have to be filled in first.'
        : !state.isCurrent
          ? 'The preview is still being drawn.'
          : null
  /** True when it is stored; what stood in the way is told. */
  async function store(): Promise<Saved | undefined> {
    const shown = desk.preview
    if (hindrance !== null || !shown || save.isPending) return undefined
    try {
      const done = await save.mutateAsync(shown)
      onSaved()
      return done
    } catch (error) {
      if (!explained.some((code) => code === codeOf(error)))
        toast('It was not saved', { kind: 'failed', detail: reasonOf(error) })
      return undefined
    }
  }
  async function saveNow(): Promise<void> {
    const done = await store()
    if (done) setSaved(done)
  }
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && !isLeaving.current && next.pathname !== current.pathname,
    enableBeforeUnload: () => isDirty && !isLeaving.current,
    withResolver: true,
  })
  async function saveAndLeave(): Promise<void> {
    const done = await store()
    if (done) blocker.proceed?.()
    else blocker.reset?.()
  }
  /** The newer version, with mine on top of it or without. */
  async function reload(mine: boolean): Promise<void> {
    try {
      const fresh = await api('getCreative', { params: { id: creative.id } })
      restart(fresh, mine ? onTopOf(stored, document, documentOf(fresh)) : undefined)
      save.reset()
    } catch (error) {
      toast('The newer version did not load', { kind: 'failed', detail: reasonOf(error) })
    }
  }
  const makeCopy = () =>
    copy.mutate(
      { creative, document, format: desk.format },
      {
        onSuccess: ({ id }) => {
          isLeaving.current = true
          restart(creative)
          void navigate({ to: '/studio/edit/$creativeId', params: { creativeId: id } })
        },
      },
    )
  return {
    hindrance,
    isSaving: save.isPending,
    saveNow: () => void saveNow(),
    saved,
    forgetSaved: () => setSaved(null),
    refusal: explained.find((code) => code === codeOf(save.error)),
    forgetRefusal: () => save.reset(),
    reload,
    makeCopy,
    copy,
    isBlocked: blocker.status === 'blocked',
    stay: () => blocker.reset?.(),
    leave: () => {
      restart(creative)
      blocker.proceed?.()
    },
    saveAndLeave: () => void saveAndLeave(),
  }
}
