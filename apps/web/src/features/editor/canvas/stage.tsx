import type { PosterElement, PosterPreview } from '@adwright/contract'
import { useRef, useState, type KeyboardEvent } from 'react'
import { CoveredAreas } from '../../../previews/covered-areas.tsx'
import { useDesk } from '../desk.ts'
import { withWord } from '../document/change-document.ts'
import { editOf } from '../document/element-edits.ts'
import { foreseen, type Held } from './boxes.ts'
import { ElementButton } from './element-button.tsx'
import { onStage } from './fit.ts'
import { Guides } from './guides.tsx'
import { PictureStack } from './picture-stack.tsx'
import { pressOnElement } from './press-on-element.ts'
import { SelectionFrame } from './selection-frame.tsx'
import { targetsOf, type SnapTargets } from './snap.ts'
import { TextInPlace, typedTexts, wordOf } from './text-in-place.tsx'
import { useGesture } from './use-gesture.ts'

const nowhere: SnapTargets = { x: [], y: [] }

type Props = {
  preview: PosterPreview
  lifted: PosterPreview['lifted'] | null
  scale: number
  showCovered: boolean
}

/** The poster with its elements to take hold of. */
export function Stage({ preview, lifted, scale, showCovered }: Props) {
  const { document, change, format, drawnWith, selected, isPanned, select, actions } = useDesk()
  const [typing, setTyping] = useState<PosterElement | null>(null)
  const { frame, safe, elements } = preview
  const { live, begin, handlers } = useGesture({
    scale,
    onMove: ({ held, edit }) => isPanned && actions.pan(held.name, edit),
    onDrop: ({ held, edit, box, handle }) =>
      isPanned ? actions.pan(held.name, edit) : actions.drop(held, edit, box, handle),
  })
  /** As drawn, and as it stands now. */
  const drawnOf = ({ name, box }: (typeof elements)[number]): Held => ({
    name,
    box,
    frame,
    safe,
    edit: editOf(drawnWith, format, name),
  })
  const boxOf = (element: (typeof elements)[number]) =>
    isPanned && element.name === 'subject'
      ? element.box
      : live?.held.name === element.name
        ? live.box
        : foreseen(drawnOf(element), editOf(document.edits, format, element.name))
  const grab = (
    name: PosterElement,
    ...[event, handle]: [Parameters<typeof begin>[0], Parameters<typeof begin>[2]]
  ) => {
    const held = actions.heldOf(name)
    const others = elements.filter((one) => one.name !== name && one.name !== 'subject').map(boxOf)
    if (held) begin(event, held, handle, isPanned ? nowhere : targetsOf(frame, safe, others))
  }
  const startTyping = (name: PosterElement) => {
    if (typedTexts[name]) setTyping(name)
  }
  const stage = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent, name: PosterElement) =>
    pressOnElement(event, {
      nudge: (dx, dy) => {
        select(name)
        actions.nudge(name, dx, dy)
      },
      grow: (factor) => actions.grow(name, factor),
      hide: () => {
        actions.hide(name)
        stage.current?.focus() // the button is gone
      },
      type: () => startTyping(name),
      leave: () => select(null),
    })
  const visible = elements.filter(({ name }) => !editOf(document.edits, format, name).hidden)
  const chosen = visible.find(({ name }) => name === selected)
  const typed = typing ? typedTexts[typing] : undefined
  const typingAt = typing ? actions.heldOf(typing) : undefined
  const rests = chosen && JSON.stringify(boxOf(chosen)) === JSON.stringify(chosen.box)
  return (
    <div
      ref={stage}
      role="group"
      tabIndex={-1}
      aria-label="Elements of the poster"
      className="relative bg-card shadow-pop outline-none select-none"
      style={{ width: frame.width * scale, height: frame.height * scale }}
    >
      <PictureStack
        preview={preview}
        lifted={lifted && lifted.name === selected ? lifted : null}
        from={chosen && !rests ? chosen.box : null}
        to={chosen ? boxOf(chosen) : null}
        scale={scale}
        alt={`Preview of the poster: ${document.words.headline}`}
      />
      {showCovered &&
        (format === 'story_9x16' ? (
          <div className="pointer-events-none absolute inset-0">
            <CoveredAreas />
          </div>
        ) : (
          <span
            className="pointer-events-none absolute rounded-[4px] border-[1.5px] border-dashed border-white shadow-[0_0_0_1px_rgb(0_0_0/0.35)]"
            style={onStage(safe, scale)}
          />
        ))}
      {visible.map((element) => (
        <ElementButton
          key={element.name}
          element={element}
          box={boxOf(element)}
          scale={scale}
          isSelected={element.name === selected}
          onSelect={() => select(element.name)}
          onEdit={() => startTyping(element.name)}
          onGrab={(event) => {
            select(element.name)
            grab(element.name, event, null)
          }}
          onKeyDown={(event) => press(event, element.name)}
          handlers={handlers}
        />
      ))}
      {chosen && typing === null && (
        <SelectionFrame
          name={chosen.name}
          box={boxOf(chosen)}
          scale={scale}
          isLive={live !== null}
          onPull={(event, handle) => grab(chosen.name, event, handle)}
          handlers={handlers}
        />
      )}
      {live && <Guides guides={live.guides} scale={scale} />}
      {typing && typed && typingAt && (
        <TextInPlace
          key={typing}
          held={typingAt}
          size={elements.find(({ name }) => name === typing)?.size}
          scale={scale}
          value={wordOf(document, typed) ?? elements.find(({ name }) => name === typing)?.text ?? ''}
          typed={typed}
          onCommit={(value) => {
            const { field } = typed
            change((now) =>
              field === 'ctaLabel' ? { ...now, ctaLabel: value } : withWord(now, field, value),
            )
          }}
          onClose={(byKey) => {
            setTyping(null)
            if (byKey) stage.current?.querySelector<HTMLElement>(`[data-element=${typing}]`)?.focus()
          }}
        />
      )}
    </div>
  )
}
