import type { CalendarEntry } from '@adwright/contract'
import { useNavigate } from '@tanstack/react-router'
import { ArrowRight, CalendarClock, Keyboard, MoreHorizontal, PencilLine } from 'lucide-react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { buttonClass, cx } from '../../ui/cls.ts'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { useMoving } from './moving/moving-context.ts'

const t = calendarWords.menu

/** What can be done with a post from the calendar. `small` hides the button until the chip is pointed at or focused. */
export function EntryMenu({ entry, small = false }: { entry: CalendarEntry; small?: boolean }) {
  const navigate = useNavigate()
  const { mayMove, askTime, beginByKeys, toDrafts } = useMoving()
  if (!mayMove(entry)) return null
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t.label(entry.title)}
          className={
            small
              ? 'flex size-6 items-center justify-center rounded-xs bg-card text-ink-2 opacity-0 shadow-card transition-opacity duration-120 group-hover:opacity-100 focus-visible:opacity-100 data-popup-open:opacity-100 pointer-coarse:hidden [&_svg]:size-3.5'
              : cx(buttonClass('ghost', 'icon'), 'data-popup-open:bg-hover')
          }
        >
          <MoreHorizontal aria-hidden />
        </button>
      }
    >
      <MenuItem
        icon={<ArrowRight aria-hidden />}
        onSelect={() => void navigate({ to: '/posts/$postId', params: { postId: entry.id } })}
      >
        {t.open}
      </MenuItem>
      <MenuItem icon={<CalendarClock aria-hidden />} onSelect={() => askTime(entry)}>
        {entry.at ? t.moveTo : t.schedule}
      </MenuItem>
      <MenuItem icon={<Keyboard aria-hidden />} onSelect={() => beginByKeys(entry)}>
        {t.moveByKeys}
      </MenuItem>
      {entry.at !== null && (
        <>
          <MenuSeparator />
          <MenuItem icon={<PencilLine aria-hidden />} onSelect={() => toDrafts(entry)}>
            {t.toDrafts}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
