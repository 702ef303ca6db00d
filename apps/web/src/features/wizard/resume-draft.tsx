import type { BriefId } from '@adwright/contract'
import { useState } from 'react'
import { relativeTime } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import type { WizardMemory } from './wizard-memory.ts'

type Props = { memory: WizardMemory; onResume: (brief: BriefId) => void }

/** Somebody who begins anew may have left something unfinished in this browser. */
export function ResumeDraft({ memory, onResume }: Props) {
  const [last, setLast] = useState(() => memory.lastDraft())
  if (!last) return null
  return (
    <section
      aria-label="Unfinished draft"
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-accent-soft px-4 py-3"
    >
      <p className="min-w-0 flex-1 basis-60 text-ink-2">
        You have a draft: <b className="font-[600] text-ink">{last.product}</b>, saved{' '}
        {relativeTime(new Date(last.at).toISOString())}.
      </p>
      <span className="flex gap-2">
        <Button onClick={() => onResume(last.brief)}>Go on with it</Button>
        <Button
          kind="ghost"
          onClick={() => {
            memory.rememberLast(undefined)
            setLast(undefined)
          }}
        >
          Start afresh
        </Button>
      </span>
    </section>
  )
}
