import { useId } from 'react'

/** The rising sun. Each copy has its own gradient: one inside a hidden parent would not paint the others. */
export function Logo({ size = 28 }: { size?: number }) {
  const id = useId()
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className="shrink-0">
      <defs>
        <linearGradient id={id} x2="1" y2="1">
          <stop stopColor="#ff8a4c" />
          <stop offset="1" stopColor="#5b4dfa" />
        </linearGradient>
      </defs>
      <rect width="32" height="32" rx="9" fill={`url(#${id})`} />
      <path
        d="M8.5 19a7.5 7.5 0 0 1 15 0M7.5 23.5h17"
        fill="none"
        stroke="#fff"
        strokeWidth="2.8"
        strokeLinecap="round"
      />
    </svg>
  )
}
