import { area, curveMonotoneX, line } from 'd3-shape'
import { useId, useState, type PointerEvent } from 'react'
import { words } from '../lib/words.ts'
import { chartScale } from './chart-scale.ts'
import { useWidth } from './use-width.ts'

export type ChartPoint = {
  /** How a person reads the day: short for the axis, long for the tooltip. */
  short: string
  long: string
  /** Null where there was not enough data: the line has a gap there. */
  value: number | null
  previous?: number | null
}
type AreaChartProps = {
  name: string
  /** One sentence that says what the picture shows. */
  summary: string
  points: ChartPoint[]
  format: (value: number) => string
  formatAxis: (value: number) => string
  /** Counts: no lines at fractions. */
  whole?: boolean
  height?: number
}
type Dot = { x: number; y: number }
const margin = { top: 14, right: 14, bottom: 28, left: 50 }

/** Current and previous period over days. Read it by pointer, by arrow keys, or as a table. */
export function AreaChart({
  name,
  summary,
  points,
  format,
  formatAxis,
  whole = false,
  height = 280,
}: AreaChartProps) {
  const id = useId()
  const [ref, width] = useWidth<HTMLDivElement>()
  const [at, setAt] = useState<number | null>(null)
  const inner = Math.max(10, width - margin.left - margin.right)
  const base = height - margin.bottom
  const scale = chartScale(
    points.flatMap((p) => [p.value, p.previous ?? null]),
    { whole },
  )
  const x = (index: number) =>
    margin.left + (points.length === 1 ? inner / 2 : (index / (points.length - 1)) * inner)
  const y = (value: number) => base - ((value - scale.low) / (scale.high - scale.low)) * (base - margin.top)

  const dots = (pick: (point: ChartPoint) => number | null | undefined) =>
    points.map((point, index): Dot | null => {
      const value = pick(point)
      return value === null || value === undefined ? null : { x: x(index), y: y(value) }
    })
  const path = line<Dot | null>(
    (d) => d?.x ?? 0,
    (d) => d?.y ?? 0,
  )
    .defined((d) => d !== null)
    .curve(curveMonotoneX)
  const fill = area<Dot | null>(
    (d) => d?.x ?? 0,
    base,
    (d) => d?.y ?? 0,
  )
    .defined((d) => d !== null)
    .curve(curveMonotoneX)
  const current = dots((point) => point.value)
  const previous = dots((point) => point.previous)
  const currentPath = path(current) ?? ''

  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor(inner / 84))))
  const here = at === null ? undefined : points[at]
  const spoken = (point: ChartPoint | undefined) =>
    !point
      ? ''
      : `${point.long}: ${point.value === null ? words.common.notEnoughData : format(point.value)}${
          point.previous === null || point.previous === undefined
            ? ''
            : `, ${words.chart.previous} ${format(point.previous)}`
        }`
  const point = (event: PointerEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left
    const share = (event.clientX - left - margin.left) / inner
    setAt(Math.max(0, Math.min(points.length - 1, Math.round(share * (points.length - 1)))))
  }

  return (
    <figure className="min-w-0">
      <figcaption className="sr-only">{summary}</figcaption>
      <div
        ref={ref}
        className="relative touch-pan-y overflow-x-clip select-none"
        style={{ height }}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setAt(null)}
      >
        {width > 0 && (
          <svg width={width} height={height} aria-hidden className="absolute inset-0 overflow-visible">
            <defs>
              <linearGradient id={`${id}f`} x2="0" y2="1">
                <stop stopColor="var(--accent-2)" stopOpacity=".26" />
                <stop offset="1" stopColor="var(--accent-2)" stopOpacity="0" />
              </linearGradient>
              <linearGradient id={`${id}s`} gradientUnits="userSpaceOnUse" x1={margin.left} x2={width}>
                <stop stopColor="var(--sun)" />
                <stop offset=".42" stopColor="var(--accent-2)" />
              </linearGradient>
            </defs>
            {scale.ticks.map((tick, index) => (
              <g key={tick}>
                <line
                  x1={margin.left}
                  x2={width - margin.right}
                  y1={y(tick)}
                  y2={y(tick)}
                  stroke="var(--line)"
                  strokeDasharray={index === 0 ? undefined : '2 4'}
                />
                <text
                  x={margin.left - 10}
                  y={y(tick)}
                  dy=".32em"
                  textAnchor="end"
                  className="num fill-ink-3 text-2xs"
                >
                  {formatAxis(tick)}
                </text>
              </g>
            ))}
            {points.map(
              (p, index) =>
                index % every === 0 && (
                  <text
                    key={p.long}
                    x={x(index)}
                    y={height - 8}
                    textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
                    className="fill-ink-3 text-2xs"
                  >
                    {p.short}
                  </text>
                ),
            )}
            <path
              d={path(previous) ?? ''}
              fill="none"
              stroke="var(--ink-3)"
              strokeWidth="1.5"
              strokeDasharray="3 4"
              opacity=".7"
            />
            <path d={fill(current) ?? ''} fill={`url(#${id}f)`} className="rise" />
            <path
              key={currentPath}
              d={currentPath}
              pathLength={1}
              className="draw"
              fill="none"
              stroke={`url(#${id}s)`}
              strokeWidth="2.5"
              strokeLinejoin="round"
              strokeLinecap="round"
            />
            {/* A day with gaps on both sides has no line: it needs its own mark. */}
            {current.map(
              (d, index) =>
                d &&
                !current[index - 1] &&
                !current[index + 1] && <circle key={d.x} cx={d.x} cy={d.y} r="3.5" fill="var(--accent-2)" />,
            )}
            {at !== null && (
              <line
                x1={x(at)}
                x2={x(at)}
                y1={margin.top}
                y2={base}
                stroke="var(--ink-3)"
                strokeOpacity=".5"
              />
            )}
            {at !== null && previous[at] && (
              <circle
                cx={previous[at].x}
                cy={previous[at].y}
                r="3.5"
                fill="var(--card)"
                stroke="var(--ink-3)"
                strokeWidth="1.5"
              />
            )}
            {at !== null && current[at] && (
              <circle
                cx={current[at].x}
                cy={current[at].y}
                r="5"
                fill="var(--accent-2)"
                stroke="var(--card)"
                strokeWidth="2.5"
              />
            )}
          </svg>
        )}
        {at !== null && here && width > 0 && (
          <div
            aria-hidden
            className="pointer-events-none absolute top-1 left-0 z-10 w-max min-w-44 rounded-md bg-card px-3 py-2 shadow-pop transition-transform duration-120 ease-out"
            style={{
              transform: `translateX(${Math.max(4, Math.min(width - 184, x(at) > width - 210 ? x(at) - 194 : x(at) + 14))}px)`,
            }}
          >
            <div className="text-xs text-ink-3">{here.long}</div>
            <div className="mt-1 flex items-baseline gap-2">
              <i className="size-2 self-center rounded-full bg-accent-2" />
              <span className="text-sm text-ink-2">{name}</span>
              <b className="num ml-auto pl-5 text-base font-[620]">
                {here.value === null ? '–' : format(here.value)}
              </b>
            </div>
            {here.previous !== null && here.previous !== undefined && (
              <div className="flex items-baseline gap-2">
                <i className="h-0.5 w-2 self-center bg-ink-3" />
                <span className="text-sm text-ink-2">{words.chart.previous}</span>
                <span className="num ml-auto pl-5 text-sm text-ink-2">{format(here.previous)}</span>
              </div>
            )}
          </div>
        )}
        {/* A real slider: arrows, Home, End and screen readers work by themselves. */}
        <input
          type="range"
          min={0}
          max={Math.max(0, points.length - 1)}
          step={1}
          value={at ?? points.length - 1}
          aria-label={words.chart.readByDay(name)}
          aria-valuetext={spoken(points[at ?? points.length - 1])}
          onChange={(event) => setAt(Number(event.target.value))}
          onFocus={(event) =>
            event.target.matches(':focus-visible') && setAt((now) => now ?? points.length - 1)
          }
          onBlur={() => setAt(null)}
          className="peer pointer-events-none absolute inset-0 size-full opacity-0"
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-0 rounded-md peer-focus-visible:outline-2 peer-focus-visible:outline-accent"
        />
      </div>
      <details className="group mt-1 text-sm">
        <summary className="inline-block rounded-xs py-1 text-xs font-[560] text-ink-3 hover-fine:text-ink">
          {words.chart.asTable}
        </summary>
        <div
          className="mt-1 max-h-64 overflow-y-auto rounded-md shadow-[inset_0_0_0_1px_var(--line)]"
          tabIndex={0}
          role="region"
          aria-label={summary}
        >
          <table className="num w-full text-sm">
            <thead className="sticky top-0 bg-sunken text-left text-ink-3">
              <tr>
                <th scope="col" className="px-3 py-1.5 font-[560]">
                  {words.chart.day}
                </th>
                <th scope="col" className="px-3 py-1.5 text-right font-[560]">
                  {name}
                </th>
                <th scope="col" className="px-3 py-1.5 text-right font-[560]">
                  {words.chart.previous}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map((p) => (
                <tr key={p.long} className="border-t border-line">
                  <th scope="row" className="px-3 py-1.5 text-left font-[500]">
                    {p.long}
                  </th>
                  <td className="px-3 py-1.5 text-right">{p.value === null ? '–' : format(p.value)}</td>
                  <td className="px-3 py-1.5 text-right text-ink-3">
                    {p.previous === null || p.previous === undefined ? '–' : format(p.previous)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}

/** The key to the two lines; stands in the head of the card. */
export const ChartLegend = ({ previous = true }: { previous?: boolean }) => (
  <div aria-hidden className="flex items-center gap-4 text-xs text-ink-2">
    <span className="flex items-center gap-1.5">
      <i className="h-[3px] w-4 rounded-full bg-[linear-gradient(90deg,var(--sun),var(--accent-2))]" />
      {words.chart.current}
    </span>
    {previous && (
      <span className="flex items-center gap-1.5">
        <i className="w-4 border-t-[1.5px] border-dashed border-ink-3" />
        {words.chart.previous}
      </span>
    )}
  </div>
)
