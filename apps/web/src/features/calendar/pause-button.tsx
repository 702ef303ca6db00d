import { Pause } from 'lucide-react'
import { useState } from 'react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { usePausePosting } from './pause-posting.ts'

const t = calendarWords.pause

/** Stops everything, after saying what that means. */
export function PauseButton({ className }: { className: string }) {
  const [asking, setAsking] = useState(false)
  const pause = usePausePosting({ onDone: () => setAsking(false) })
  return (
    <>
      <Button className={className} onClick={() => setAsking(true)}>
        <Pause aria-hidden />
        <span className="max-xl:sr-only">{t.action}</span>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => pause.mutate({ paused: true })}
        busy={pause.isPending}
        title={t.title}
        description={t.text}
        confirmLabel={t.confirm}
      />
    </>
  )
}
