import type { Media } from '@adwright/contract'
import { useRef, useState, type PointerEvent } from 'react'
import { boxBetween, extended, type Brush, type CutBox, type Stroke } from './strokes.ts'

export type Tool = 'box' | Brush
type Props = {
  media: Media
  tool: Tool
  /** Of a brush, a share of the longer side. */
  width: number
  box: CutBox | null
  strokes: readonly Stroke[]
  onBox: (box: CutBox) => void
  onStroke: (stroke: Stroke) => void
}
const colours: Record<Brush, string> = { keep: 'var(--good-fill)', drop: 'var(--bad)' }

/** The photo with the box and the lines drawn on it. */
export function CutStage({ media, tool, width, box, strokes, onBox, onStroke }: Props) {
  const from = useRef<[number, number] | null>(null)
  const [stroke, setStroke] = useState<Stroke | null>(null)
  const [pulled, setPulled] = useState<CutBox | null>(null)
  const at = (event: PointerEvent<Element>): [number, number] => {
    const { left, top, width: wide, height: high } = event.currentTarget.getBoundingClientRect()
    return [(event.clientX - left) / wide, (event.clientY - top) / high]
  }
  const begin = (event: PointerEvent<Element>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = at(event)
    if (tool !== 'box') setStroke(extended({ brush: tool, width, points: [] }, at(event), media))
  }
  const follow = (event: PointerEvent<Element>) => {
    if (!from.current) return
    const point = at(event)
    if (tool === 'box') setPulled(boxBetween(from.current, point) ?? null)
    else setStroke((now) => now && extended(now, point, media))
  }
  const end = () => {
    from.current = null
    if (pulled) onBox(pulled)
    if (stroke) onStroke(stroke)
    setPulled(null)
    setStroke(null)
  }
  const shown = pulled ?? box
  const longer = Math.max(media.width, media.height)
  return (
    <div
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={end}
      className="relative mx-auto w-fit max-w-full cursor-crosshair touch-none overflow-hidden rounded-md select-none"
    >
      <img src={media.url} alt="" draggable={false} className="block max-h-[min(420px,44dvh)] max-w-full" />
      <svg
        aria-hidden
        viewBox={`0 0 ${media.width} ${media.height}`}
        className="pointer-events-none absolute inset-0 size-full"
      >
        {shown && (
          <rect
            x={shown.x * media.width}
            y={shown.y * media.height}
            width={shown.width * media.width}
            height={shown.height * media.height}
            fill="none"
            stroke="white"
            strokeWidth={2}
            strokeDasharray="6 4"
            vectorEffect="non-scaling-stroke"
            style={{ filter: 'drop-shadow(0 0 1px black)' }}
          />
        )}
        {[...strokes, ...(stroke ? [stroke] : [])].map(({ brush, width: wide, points }, index) => (
          <polyline
            key={index}
            points={[...points, ...(points.length === 1 ? points : [])]
              .map(([x, y]) => `${x * media.width},${y * media.height}`)
              .join(' ')}
            fill="none"
            stroke={colours[brush]}
            strokeOpacity={0.65}
            strokeWidth={wide * longer}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        ))}
      </svg>
    </div>
  )
}
