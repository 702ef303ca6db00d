import { ThumbsUp, Undo2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { SendBackDialog } from './send-back-dialog.tsx'

type Answer = { approved: true } | { approved: false; note: string }
type Props = {
  words: {
    title: string
    place: (place: number, of: number) => string
    approve: string
    sendBack: string
    sendBackText: string
  }
  /** Which of those that wait it is; 0: none of them. */
  place: number
  of: number
  /** What the yes is to. */
  children: ReactNode
  /** A yes can still be given. */
  offered: boolean
  /** The answer that is under way. */
  busy: boolean | null
  onDecide: (answer: Answer) => void
  /** The way to the next one without an answer. */
  skip: ReactNode
}

/** What waits for somebody's yes, and the two buttons. */
export function DecideFrame({ words, place, of, children, offered, busy, onDecide, skip }: Props) {
  const [refusing, setRefusing] = useState(false)
  return (
    <section
      aria-labelledby="approval"
      className="rounded-lg bg-card p-4 shadow-[0_0_0_1.5px_var(--accent-2),0_8px_24px_-12px_color-mix(in_oklch,var(--accent-2)_60%,transparent)] lg:p-5"
    >
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id="approval" className="text-md font-[620] tracking-[-0.01em]">
          {words.title}
        </h2>
        {of > 1 && place > 0 && <span className="num text-sm text-ink-3">{words.place(place, of)}</span>}
      </div>
      {children}
      <div className="mt-4 flex flex-wrap gap-2">
        {offered && (
          <Button
            kind="solid"
            className="max-sm:h-12 max-sm:w-full"
            busy={busy === true}
            onClick={() => onDecide({ approved: true })}
          >
            {busy !== true && <ThumbsUp aria-hidden />}
            {words.approve}
          </Button>
        )}
        <Button className="max-sm:h-12 max-sm:flex-1" busy={busy === false} onClick={() => setRefusing(true)}>
          {busy !== false && <Undo2 aria-hidden />}
          {words.sendBack}
        </Button>
        {skip}
      </div>
      {refusing && (
        <SendBackDialog
          text={words.sendBackText}
          onClose={() => setRefusing(false)}
          onSend={(note) => {
            setRefusing(false)
            onDecide({ approved: false, note })
          }}
        />
      )}
    </section>
  )
}
