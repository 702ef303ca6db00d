import { Check, CloudOff, LoaderCircle } from 'lucide-react'
import { useState, useEffect } from 'react'
import type { SaveState } from './autosave.ts'

/** Where the draft stands. `local` is true until the first three answers make a brief of it. */
export function SaveNote({
  state,
  local,
  reason,
}: {
  state: SaveState
  local: boolean
  reason?: string | undefined
}) {
  // "Saving" is only worth saying when it takes longer than a glance.
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (state !== 'saving') return setSlow(false)
    const timer = setTimeout(() => setSlow(true), 400)
    return () => clearTimeout(timer)
  }, [state])
  if (state === 'failed')
    return (
      <p role="status" className="flex min-w-0 items-center gap-1.5 text-sm text-warn">
        <CloudOff className="size-4 shrink-0" aria-hidden />
        <span className="truncate">Not saved yet; kept in this browser. {reason}</span>
      </p>
    )
  if (state === 'saving' && slow)
    return (
      <p role="status" className="flex items-center gap-1.5 text-sm text-ink-3">
        <LoaderCircle className="size-4 animate-spin" aria-hidden /> Saving
      </p>
    )
  if (state === 'idle' && local) return <p className="text-sm text-ink-3">Saved by itself as you go</p>
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-ink-3">
      <Check className="size-4 text-good" aria-hidden />
      {local ? 'Draft kept in this browser' : 'Draft saved'}
    </p>
  )
}
