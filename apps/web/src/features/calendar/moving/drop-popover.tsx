import { Popover } from '@base-ui/react/popover'
import type { CalendarEntry } from '@adwright/contract'
import { localOf } from '@adwright/posting/times'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { words } from '../../../lib/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { dayTitle } from '../day-words.ts'
import type { Point } from './use-pointer-drag.ts'
import { useWhen } from './use-when.ts'

const t = calendarWords

type Props = {
  entry: CalendarEntry
  at: Date
  /** Where it was dropped. */
  point: Point
  clock: { zone: string; now: Date }
  onChoose: (at: Date) => void
  onClose: () => void
}

/** A draft was dropped on a day: at what time? */
export function DropPopover({ entry, at, point, clock, onChoose, onClose }: Props) {
  const when = useWhen(at, clock)
  const anchor = { getBoundingClientRect: () => new DOMRect(point.x, point.y, 0, 0) }
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={8} collisionPadding={12} className="z-50">
          <Popover.Popup className="pop w-72 rounded-lg bg-card p-4 shadow-pop outline-none">
            <Popover.Title className="font-[620]">
              {t.drafts.at(dayTitle(localOf(at, clock.zone).day))}
            </Popover.Title>
            <Popover.Description className="truncate text-sm text-ink-3">{entry.title}</Popover.Description>
            <form
              className="mt-3 flex flex-col gap-2"
              onSubmit={(event) => {
                event.preventDefault()
                if (when.at) onChoose(when.at)
              }}
            >
              <Field label={t.when.time} hint={t.zone(clock.zone)} error={when.problem ?? undefined}>
                <Input
                  type="time"
                  required
                  value={when.time}
                  onChange={(event) => when.setTime(event.target.value)}
                />
              </Field>
              {when.note && <p className="text-sm text-warn">{when.note}</p>}
              <div className="mt-1 flex justify-end gap-2">
                <Button kind="ghost" onClick={onClose}>
                  {words.common.cancel}
                </Button>
                <Button type="submit" kind="solid" disabled={!when.at}>
                  {t.when.schedule}
                </Button>
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
