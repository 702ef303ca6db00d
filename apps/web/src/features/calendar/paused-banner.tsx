import { OctagonPause } from 'lucide-react'
import { useState } from 'react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { Button } from '../../ui/button.tsx'
import { ResumeDialog } from './resume-dialog.tsx'

const t = calendarWords.pause

/** As long as everything is paused, nobody should wonder why nothing goes out. */
export function PausedBanner({ mayWrite }: { mayWrite: boolean }) {
  const [asking, setAsking] = useState(false)
  return (
    <div
      role="status"
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg bg-warn-soft p-4 shadow-[inset_0_0_0_1.5px_var(--warn)]"
    >
      <OctagonPause className="size-6 shrink-0 text-warn" aria-hidden />
      <div className="min-w-0 flex-1 basis-60">
        <p className="text-md font-[640]">{t.paused}</p>
        <p className="text-ink-2">{t.bannerText}</p>
      </div>
      {mayWrite && (
        <Button kind="solid" className="max-sm:w-full" onClick={() => setAsking(true)}>
          {t.goOn}
        </Button>
      )}
      {asking && <ResumeDialog onClose={() => setAsking(false)} />}
    </div>
  )
}
