import { area, curveMonotoneX, line } from 'd3-shape'
import { useId } from 'react'

const colours = {
  accent: 'var(--accent-2)',
  good: 'var(--good-fill)',
  bad: 'var(--bad)',
  muted: 'var(--ink-3)',
} as const

type SparklineProps = {
  values: number[]
  width?: number
  height?: number
  tone?: keyof typeof colours
  /** Without a fill the last value gets a dot. */
  fill?: boolean
  className?: string
}

/** Decoration beside a number that says the same: hidden from screen readers. */
export function Sparkline({
  values,
  width = 96,
  height = 32,
  tone = 'accent',
  fill = true,
  className,
}: SparklineProps) {
  const id = useId()
  if (values.length < 2) return null
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const points = values.map((value, index): [number, number] => [
    (index / (values.length - 1)) * (width - 6) + 3,
    height - 4 - ((value - low) / span) * (height - 9),
  ])
  const last = points.at(-1)
  const colour = colours[tone]
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden
      preserveAspectRatio="none"
      className={className}
    >
      {fill && (
        <>
          <defs>
            <linearGradient id={id} x2="0" y2="1">
              <stop stopColor={colour} stopOpacity=".24" />
              <stop offset="1" stopColor={colour} stopOpacity="0" />
            </linearGradient>
          </defs>
          <path
            d={
              area<[number, number]>(
                (p) => p[0],
                height,
                (p) => p[1],
              ).curve(curveMonotoneX)(points) ?? ''
            }
            fill={`url(#${id})`}
          />
        </>
      )}
      <path
        d={line().curve(curveMonotoneX)(points) ?? ''}
        fill="none"
        stroke={colour}
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
      {!fill && last && <circle cx={last[0]} cy={last[1]} r="2.4" fill={colour} />}
    </svg>
  )
}
