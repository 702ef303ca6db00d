import type { CalendarEntry } from '@adwright/contract'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { words } from '../../../lib/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useWhen } from './use-when.ts'
import { WhenFields } from './when-fields.tsx'

const t = calendarWords.when

type Props = {
  entry: CalendarEntry
  /** What the fields begin with. */
  at: Date
  clock: { zone: string; now: Date }
  onChoose: (at: Date) => void
  onClose: () => void
}

/** Moving without dragging: a date and a time. */
export function MoveDialog({ entry, at, clock, onChoose, onClose }: Props) {
  const when = useWhen(at, clock)
  const form = 'move-post'
  return (
    <Dialog
      open
      onClose={onClose}
      title={entry.at ? t.title(entry.title) : t.titleDraft(entry.title)}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="submit" form={form} kind="solid" disabled={!when.at}>
            {entry.at ? t.move : t.schedule}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="flex flex-col gap-2 pt-1"
        onSubmit={(event) => {
          event.preventDefault()
          if (when.at) onChoose(when.at)
        }}
      >
        <WhenFields when={when} clock={clock} />
      </form>
    </Dialog>
  )
}
