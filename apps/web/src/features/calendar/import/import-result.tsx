import type { ImportResult as Result } from '@adwright/contract'
import { CircleCheck, TriangleAlert } from 'lucide-react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { ImportTable } from './import-table.tsx'

const t = calendarWords.import

type Props = {
  name: string
  result: Result
  /** The lines are imported; before that they are only checked. */
  done: boolean
  running: boolean
  zone: string
  onRun: () => void
  onAgain: () => void
}

/** What would happen to the lines, or what did. */
export function ImportResult({ name, result, done, running, zone, onRun, onAgain }: Props) {
  const { ready, refused, imported, rows } = result
  const wasBefore = rows.length > 0 && rows.every(({ state }) => state === 'imported_before')
  const found = ready > 0 ? t.found(ready, refused) : wasBefore ? t.before : t.none
  const headline = done ? t.done(imported) : found
  return (
    <Card aria-label={name} className="overflow-clip">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3 p-4 lg:px-5">
        {(done ? imported > 0 : ready > 0 || wasBefore) ? (
          <CircleCheck className="size-6 shrink-0 text-good" aria-hidden />
        ) : (
          <TriangleAlert className="size-6 shrink-0 text-warn" aria-hidden />
        )}
        <div role="status" className="min-w-0 flex-1 basis-56">
          <p className="text-md font-[640]">{headline}</p>
          <p className="truncate text-sm text-ink-3">
            {done ? `${t.doneText} ${refused > 0 ? t.left(refused) : ''}` : name}
          </p>
        </div>
        <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:[&>*]:flex-1">
          <Button onClick={onAgain}>{t.other}</Button>
          {done ? (
            <LinkButton to="/calendar" kind="solid">
              {t.toCalendar}
            </LinkButton>
          ) : (
            ready > 0 && (
              <Button kind="solid" busy={running} onClick={onRun}>
                {t.run(ready)}
              </Button>
            )
          )}
        </div>
      </div>
      <ImportTable rows={rows} zone={zone} />
    </Card>
  )
}
