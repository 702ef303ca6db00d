import { Plus, Settings2, Upload } from 'lucide-react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { SimulatedChip } from '../../ui/data-receipt.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useCalendarClock } from './calendar-clock.ts'
import { momentTitle } from './day-words.ts'
import { PauseButton } from './pause-button.tsx'

const t = calendarWords

/** Whose clock the page shows. */
export function CalendarLead() {
  const { zone, now, simulated } = useCalendarClock()
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 max-sm:text-base">
      <span>{t.zone(zone.replaceAll('_', ' '))}.</span>
      <span className="num">{t.now(momentTitle(now, zone))}.</span>
      {simulated && <SimulatedChip detail={t.simulatedHint} />}
    </span>
  )
}

type Props = { mayWrite: boolean; connected: boolean; paused: boolean }

/** Where it is narrow what is rarer shrinks to its icon, so that all of it stays in one line. */
const small = 'max-xl:w-11 max-xl:px-0 max-sm:h-11'
export const CalendarActions = ({ mayWrite, connected, paused }: Props) => (
  <div className="flex items-center gap-2">
    <Tooltip label={t.settings}>
      <LinkButton to="/calendar/settings" kind="ghost" size="icon" aria-label={t.settings}>
        <Settings2 aria-hidden />
      </LinkButton>
    </Tooltip>
    {mayWrite && connected && (
      <>
        {!paused && <PauseButton className={small} />}
        <LinkButton to="/calendar/import" className={small}>
          <Upload aria-hidden />
          <span className="max-xl:sr-only">{t.importPosts}</span>
        </LinkButton>
        <LinkButton to="/posts/new" kind="solid" className="max-sm:order-first max-sm:h-11">
          <Plus aria-hidden />
          {t.newPost}
        </LinkButton>
      </>
    )}
  </div>
)
