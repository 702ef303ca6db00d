import { GitCompareArrows } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import type { Side } from './draft-merge.ts'
import { postWords } from './words.ts'

const t = postWords.conflict

/** Somebody else changed the same: nothing is stored until one side is chosen. */
export function ConflictBar({ onDecide }: { onDecide: (whose: Side) => void }) {
  return (
    <div
      role="alert"
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-warn-soft p-4"
    >
      <GitCompareArrows className="size-5 shrink-0 text-warn" aria-hidden />
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-[620]">{t.title}</p>
        <p className="text-ink-2">{t.text}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onDecide('mine')}>{t.mine}</Button>
        <Button kind="solid" onClick={() => onDecide('theirs')}>
          {t.theirs}
        </Button>
      </div>
    </div>
  )
}
