import type { CalendarEntry } from '@adwright/contract'
import { useState, type ReactNode } from 'react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { toast } from '../../../ui/toast.tsx'
import { momentTitle } from '../day-words.ts'
import { DragGhost } from './drag-ghost.tsx'
import { DropPopover } from './drop-popover.tsx'
import { beginOf, canMove, targetOf, whenOf } from './landing.ts'
import { MoveDialog } from './move-dialog.tsx'
import { useMovePost } from './move-post.ts'
import { MovingBar } from './moving-bar.tsx'
import { MovingContext, type Moving, type MovingDoor } from './moving-context.ts'
import { targetAt } from './target-at.ts'
import { useAim } from './use-aim.ts'
import { useKeyMove } from './use-key-move.ts'
import { usePointerDrag, type Point } from './use-pointer-drag.ts'
import { useRefocus } from './use-refocus.ts'

const t = calendarWords.move

type Props = {
  zone: string
  now: Date
  mayWrite: boolean
  /** What an arrow key moves by. */
  unit: 'day' | 'quarter'
  /** A share of the height of a day's column as a moment. */
  read: (day: string, share: number) => Date | null
  /** Moving by keys has come to this moment: the page shows it. */
  onReach: (at: Date) => void
  children: ReactNode
}
type Asking = { entry: CalendarEntry; at: Date; point: Point | null }

/** Everything that moves a post: by pointer, by keys, and by a date. What is inside takes part by `useMoving`. */
export function MovingProvider({ zone, now, mayWrite, unit, read, onReach, children }: Props) {
  const clock = { zone, now }
  const move = useMovePost(clock)
  const { moving, aim, current, leave, showGhostAt, holdGhost } = useAim(clock)
  const [asking, setAsking] = useState<Asking | null>(null)
  const [said, setSaid] = useState('')
  const refocus = useRefocus(moving === null)

  const letGo = () => {
    const last = leave()
    if (last?.by === 'keys') refocus(last.entry.id)
    return last
  }
  const cancel = () => {
    const last = letGo()
    if (last) setSaid(t.cancelled(last.entry.title))
  }
  const drop = (point: Point | null) => {
    const last = letGo()
    if (!last) return
    const { entry, target, at, passed } = last
    if (!target || !at || (entry.at && at.getTime() === Date.parse(entry.at)))
      return setSaid(t.cancelled(entry.title))
    if (passed) return toast(t.past(entry.title), { kind: 'info', detail: t.pastDetail })
    setSaid('')
    if (entry.at === null) setAsking({ entry, at, point })
    else move.mutate({ entry, when: whenOf(target), at })
  }
  const grab = usePointerDrag<CalendarEntry>({
    onLift: (entry) => aim(entry, 'pointer', null),
    onMove: (point, grip) => {
      const entry = current()
      if (!entry) return
      showGhostAt(point, grip)
      aim(entry, 'pointer', targetAt(point, point.y - grip.y, read))
    },
    onDrop: drop,
    onCancel: cancel,
  })
  const say = ({ at, passed }: Moving) => {
    if (!at) return
    onReach(at)
    setSaid(passed ? t.passed(momentTitle(at, zone)) : momentTitle(at, zone))
  }
  useKeyMove({
    active: moving?.by === 'keys',
    unit,
    onStep: (steps) => {
      const entry = current()
      if (entry) say(aim(entry, 'keys', targetOf(beginOf(entry, clock), steps, unit, zone)))
    },
    onDrop: () => drop(null),
    onCancel: cancel,
  })

  const door: MovingDoor = {
    moving,
    mayMove: (entry) => mayWrite && canMove(entry.state),
    grab,
    beginByKeys: (entry) => {
      const at = beginOf(entry, clock)
      say(aim(entry, 'keys', { kind: 'at', at }))
      setSaid(t.lifted(entry.title, momentTitle(at, zone)))
    },
    askTime: (entry) => setAsking({ entry, at: beginOf(entry, clock), point: null }),
    toDrafts: (entry) => move.mutate({ entry, when: { kind: 'draft' }, at: null }),
  }
  const asked = asking && {
    ...asking,
    clock,
    onClose: () => setAsking(null),
    onChoose: (at: Date) => {
      setAsking(null)
      move.mutate({ entry: asking.entry, when: { kind: 'at', at: at.toISOString() }, at })
    },
  }
  return (
    <MovingContext value={door}>
      {children}
      <p aria-live="assertive" className="sr-only">
        {said}
      </p>
      {moving?.by === 'pointer' && <DragGhost ref={holdGhost} moving={moving} zone={zone} />}
      {moving?.by === 'keys' && (
        <MovingBar {...{ moving, zone, unit }} onDrop={() => drop(null)} onCancel={cancel} />
      )}
      {asked && (asked.point ? <DropPopover {...asked} point={asked.point} /> : <MoveDialog {...asked} />)}
    </MovingContext>
  )
}
