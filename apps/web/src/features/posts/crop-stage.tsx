import type { Rect } from '@adwright/contract'
import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { moveBy, pullCorner, resizeTo, type Corner, type Cut } from './crop-frame.ts'
import { postWords } from './words.ts'

const t = postWords.crop
const corners: Record<Corner, string> = {
  nw: '-top-2.5 -left-2.5 cursor-nwse-resize',
  ne: '-top-2.5 -right-2.5 cursor-nesw-resize',
  sw: '-bottom-2.5 -left-2.5 cursor-nesw-resize',
  se: '-right-2.5 -bottom-2.5 cursor-nwse-resize',
}
const arrows: Record<string, [across: number, down: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const STEP = 0.01
const LEAP = 0.05

type Props = { url: string; rect: Rect; cut: Cut; onChange: (rect: Rect) => void; describedBy: string }

/** A picture with a frame of a fixed shape on it: dragged, pulled at its corners, or moved by keys. */
export function CropStage({ url, rect, cut, onChange, describedBy }: Props) {
  const stage = useRef<HTMLDivElement>(null)
  const drag = useRef<{ corner: Corner | null; x: number; y: number; from: Rect } | null>(null)

  const begin = (corner: Corner | null) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { corner, x: event.clientX, y: event.clientY, from: rect }
  }
  const follow = (event: PointerEvent) => {
    const box = stage.current?.getBoundingClientRect()
    if (!drag.current || !box) return
    const { corner, x, y, from } = drag.current
    const to = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
    onChange(
      corner
        ? pullCorner(from, corner, to, cut)
        : moveBy(from, (event.clientX - x) / box.width, (event.clientY - y) / box.height),
    )
  }
  const end = () => {
    drag.current = null
  }
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? LEAP : STEP
    const arrow = arrows[event.key]
    if (arrow) onChange(moveBy(rect, arrow[0] * step, arrow[1] * step))
    else if (event.key === '+' || event.key === '=') onChange(resizeTo(rect, rect.width + LEAP, cut))
    else if (event.key === '-') onChange(resizeTo(rect, rect.width - LEAP, cut))
    else return
    event.preventDefault()
  }
  const percent = (share: number) => `${share * 100}%`
  return (
    <div
      ref={stage}
      className="relative mx-auto w-fit max-w-full touch-none overflow-hidden rounded-md select-none"
    >
      <img src={url} alt="" draggable={false} className="block max-h-[min(380px,40dvh)] max-w-full" />
      <div
        role="application"
        aria-label={t.frame}
        aria-describedby={describedBy}
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={begin(null)}
        onPointerMove={follow}
        onPointerUp={end}
        onPointerCancel={end}
        style={{
          left: percent(rect.x),
          top: percent(rect.y),
          width: percent(rect.width),
          height: percent(rect.height),
        }}
        className="absolute cursor-move shadow-[0_0_0_2px_#fff,0_0_0_9999px_rgb(0_0_0/0.55)] focus-visible:outline-[3px] focus-visible:outline-offset-[3px]"
      >
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 bg-[linear-gradient(90deg,transparent_33.2%,rgb(255_255_255/0.5)_33.2%_33.5%,transparent_33.5%_66.5%,rgb(255_255_255/0.5)_66.5%_66.8%,transparent_66.8%),linear-gradient(transparent_33.2%,rgb(255_255_255/0.5)_33.2%_33.5%,transparent_33.5%_66.5%,rgb(255_255_255/0.5)_66.5%_66.8%,transparent_66.8%)]"
        />
        {Object.entries(corners).map(([corner, place]) => (
          <span
            key={corner}
            aria-hidden
            onPointerDown={begin(corner as Corner)} // the keys of `corners`
            onPointerMove={follow}
            onPointerUp={end}
            onPointerCancel={end}
            className={`absolute flex size-10 items-center justify-center ${place}`}
          >
            <span className="size-3.5 rounded-full bg-white shadow-pop" />
          </span>
        ))}
      </div>
    </div>
  )
}
