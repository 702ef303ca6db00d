import { Popover } from '@base-ui/react/popover'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { Button } from '../../../ui/button.tsx'
import { buttonClass } from '../../../ui/cls.ts'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'

const t = calendarWords.desk.slots

type Props = { day: string; times: readonly string[]; onAdd: (time: string) => void }

/** A button that asks for a time of the day. */
export function AddSlot({ day, times, onAdd }: Props) {
  const [open, setOpen] = useState(false)
  const [time, setTime] = useState('09:00')
  const taken = times.includes(time)
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        aria-label={t.addOn(day)}
        className={buttonClass('ghost', 'icon', 'data-popup-open:bg-hover')}
      >
        <Plus aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
          <Popover.Popup className="pop w-64 rounded-lg bg-card p-4 shadow-pop outline-none">
            <Popover.Title className="font-[620]">{t.addOn(day)}</Popover.Title>
            <form
              className="mt-3 flex flex-col gap-3"
              onSubmit={(event) => {
                event.preventDefault()
                if (!time || taken) return
                onAdd(time.slice(0, 5))
                setOpen(false)
              }}
            >
              <Field label={t.time} error={taken ? t.taken : undefined}>
                <Input type="time" required value={time} onChange={(event) => setTime(event.target.value)} />
              </Field>
              <Button type="submit" kind="solid" disabled={!time || taken}>
                {t.save}
              </Button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
