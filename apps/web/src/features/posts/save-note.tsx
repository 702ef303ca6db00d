import { Check, CloudOff, LoaderCircle } from 'lucide-react'
import { useEffect, useState } from 'react'
import { reasonOf } from '../../lib/api.ts'
import type { SaveState } from './draft-saver.ts'
import { postWords } from './words.ts'

const t = postWords.save

/** Where the draft stands. "Saving" is only worth saying when it takes longer than a glance. */
export function SaveNote({
  saving,
  error,
  onRetry,
}: {
  saving: SaveState
  error: unknown
  onRetry: () => void
}) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (saving !== 'saving') return setSlow(false)
    const timer = setTimeout(() => setSlow(true), 400)
    return () => clearTimeout(timer)
  }, [saving])
  if (saving === 'failed')
    return (
      <p role="status" className="flex min-w-0 items-center gap-1.5 text-sm text-warn">
        <CloudOff className="size-4 shrink-0" aria-hidden />
        <span className="min-w-0">
          {t.failed} {reasonOf(error)}{' '}
          <button type="button" onClick={onRetry} className="min-h-6 font-[600] underline underline-offset-4">
            {t.again}
          </button>
        </span>
      </p>
    )
  if (saving === 'saving' && slow)
    return (
      <p role="status" className="flex items-center gap-1.5 text-sm text-ink-3">
        <LoaderCircle className="size-4 animate-spin" aria-hidden /> {t.saving}
      </p>
    )
  if (saving === 'idle' || saving === 'waiting') return <p className="text-sm text-ink-3">{t.idle}</p>
  return (
    <p role="status" className="flex items-center gap-1.5 text-sm text-ink-3">
      <Check className="size-4 text-good" aria-hidden />
      {t.saved}
    </p>
  )
}
