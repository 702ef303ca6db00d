import type { PointerEvent } from 'react'
import { cx } from '../../../ui/cls.ts'
import { brokenTexts, type Box } from './boxes.ts'
import type { PosterElement } from '@adwright/contract'
import { onStage } from './fit.ts'
import type { Handle } from './resize.ts'

const corners = [
  ['nw', '-top-5 -left-5 cursor-nwse-resize'],
  ['ne', '-top-5 -right-5 cursor-nesw-resize'],
  ['sw', '-bottom-5 -left-5 cursor-nesw-resize'],
  ['se', '-right-5 -bottom-5 cursor-nwse-resize'],
] as const satisfies [Handle, string][]
const edges = [
  ['w', 'top-1/2 -left-5 -translate-y-1/2 cursor-ew-resize'],
  ['e', 'top-1/2 -right-5 -translate-y-1/2 cursor-ew-resize'],
] as const satisfies [Handle, string][]

type Props = {
  name: PosterElement
  box: Box
  scale: number
  /** While it moves, only the outline. */
  isLive: boolean
  onPull: (event: PointerEvent<Element>, handle: Handle) => void
  handlers: Record<'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent) => void>
}

/** The outline of what is chosen, with corners for its size and, for a text, sides for the width of its lines. */
export function SelectionFrame({ name, box, scale, isLive, onPull, handlers }: Props) {
  const knobs = [...corners, ...(brokenTexts.has(name) ? edges : [])]
  const isSmall = box.height * scale < 44
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute z-20 rounded-[3px] shadow-[0_0_0_1.5px_var(--accent-2),0_0_0_2.5px_rgb(255_255_255/0.7)]"
      style={onStage(box, scale)}
    >
      {knobs.map(([handle, place]) => (
        <span
          key={handle}
          data-handle={handle}
          onPointerDown={(event) => onPull(event, handle)}
          {...handlers}
          className={cx(
            'pointer-events-auto absolute flex size-10 touch-none items-center justify-center',
            place,
            isLive && 'opacity-0',
            // on a flat element the corners leave its middle to be taken hold of
            isSmall && handle.length === 2 && (handle.startsWith('n') ? '-mt-2' : '-mb-2'),
          )}
        >
          <span
            className={cx(
              'bg-white shadow-[0_0_0_1.5px_var(--accent-2),0_1px_3px_rgb(0_0_0/0.35)]',
              handle.length === 2 ? 'size-2.5 rounded-[3px]' : 'h-5 w-[7px] rounded-full',
            )}
          />
        </span>
      ))}
    </div>
  )
}
