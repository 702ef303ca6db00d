import type { PosterPreview } from '@adwright/contract'
import type { KeyboardEvent, PointerEvent } from 'react'
import { cx } from '../../../ui/cls.ts'
import { elementLabel } from '../words.ts'
import type { Box } from './boxes.ts'
import { onStage } from './fit.ts'

type Props = {
  element: PosterPreview['elements'][number]
  box: Box
  scale: number
  isSelected: boolean
  onSelect: () => void
  onEdit: () => void
  onGrab: (event: PointerEvent<Element>) => void
  onKeyDown: (event: KeyboardEvent) => void
  handlers: Record<'onPointerMove' | 'onPointerUp' | 'onPointerCancel', (event: PointerEvent) => void>
}

/** What a finger can hit; CSS pixels. */
const LEAST = 26

/** The place of one element: seen when it is hovered, focused or chosen. */
export function ElementButton(props: Props) {
  const { element, box, scale, isSelected, onSelect, onEdit, onGrab, onKeyDown, handlers } = props
  const { left, top, width, height } = onStage(box, scale)
  const [beside, above] = [Math.max(0, (LEAST - width) / 2), Math.max(0, (LEAST - height) / 2)]
  return (
    <button
      type="button"
      data-element={element.name}
      aria-label={elementLabel(element.name, element.text)}
      aria-pressed={isSelected}
      style={{
        left: left - beside,
        top: top - above,
        width: width + 2 * beside,
        height: height + 2 * above,
        padding: `${above}px ${beside}px`,
      }}
      onFocus={onSelect}
      onClick={onSelect}
      onDoubleClick={onEdit}
      onPointerDown={onGrab}
      onKeyDown={onKeyDown}
      {...handlers}
      className={cx(
        'group absolute touch-none rounded-[3px] outline-offset-4',
        isSelected ? 'cursor-move' : 'cursor-pointer',
      )}
    >
      <span
        aria-hidden
        className={cx(
          'block size-full rounded-[3px]',
          !isSelected &&
            'group-hover:shadow-[0_0_0_1.5px_var(--accent-2),0_0_0_2.5px_rgb(255_255_255/0.6)] pointer-coarse:shadow-none!',
        )}
      />
    </button>
  )
}
