import { ChevronsLeftRight } from 'lucide-react'
import { useState } from 'react'
import { cx } from './cls.ts'

type Side = { url: string; label: string }
type CompareSliderProps = {
  before: Side
  after: Side & { width: number; height: number }
  /** What moving the handle does, for those who do not see it. */
  label: string
  /** As high as it may get, as a length of CSS; the width follows. */
  mostHeight: string
}

/**
 * Two pictures of one shape, the older one to the left of a line that is dragged, clicked, or moved by arrow keys. A range
 * input lies over both, so that mouse, touch, keyboard and screen readers all move the same thing.
 */
export function CompareSlider({ before, after, label, mostHeight }: CompareSliderProps) {
  const [share, setShare] = useState(50)
  const ratio = after.width / after.height
  return (
    <div
      className="relative isolate mx-auto overflow-hidden rounded-md bg-sunken select-none"
      style={{ aspectRatio: ratio, width: `min(100%, calc((${mostHeight}) * ${ratio}))` }}
    >
      <img
        src={after.url}
        alt={after.label}
        draggable={false}
        className="absolute inset-0 size-full object-contain"
      />
      <img
        src={before.url}
        alt={before.label}
        draggable={false}
        className="absolute inset-0 size-full object-contain"
        style={{ clipPath: `inset(0 ${100 - share}% 0 0)` }}
      />
      <Label side="left" hidden={share < 22}>
        {before.label}
      </Label>
      <Label side="right" hidden={share > 78}>
        {after.label}
      </Label>
      <input
        type="range"
        min={0}
        max={100}
        value={share}
        aria-label={label}
        aria-valuetext={`${share} %`}
        onChange={(event) => setShare(Number(event.target.value))}
        className="peer absolute inset-0 z-10 m-0 size-full cursor-ew-resize appearance-none bg-transparent opacity-0 touch-pan-y [&::-moz-range-thumb]:h-full [&::-moz-range-thumb]:w-px [&::-webkit-slider-thumb]:h-full [&::-webkit-slider-thumb]:w-px [&::-webkit-slider-thumb]:appearance-none"
      />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-white shadow-pop peer-focus-visible:[&>span]:outline-2"
        style={{ left: `${share}%` }}
      >
        <span className="absolute top-1/2 left-1/2 flex size-10 -translate-1/2 items-center justify-center rounded-full bg-tooltip text-on-tooltip shadow-pop outline-offset-2 outline-accent">
          <ChevronsLeftRight className="size-5" />
        </span>
      </span>
    </div>
  )
}

const Label = ({ side, hidden, children }: { side: 'left' | 'right'; hidden: boolean; children: string }) => (
  <span
    aria-hidden
    className={cx(
      'absolute bottom-3 rounded-full bg-tooltip px-2.5 py-1 text-xs font-[600] text-on-tooltip transition-opacity duration-180',
      side === 'left' ? 'left-3' : 'right-3',
      hidden && 'opacity-0',
    )}
  >
    {children}
  </span>
)
