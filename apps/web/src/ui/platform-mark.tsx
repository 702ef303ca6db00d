const names = { facebook: 'Facebook', instagram: 'Instagram' } as const
export type MarkedPlatform = keyof typeof names

/** Drawn small and only to name the platform; `decorative` when the name stands beside it. */
export function PlatformMark({
  platform,
  size = 16,
  decorative = false,
}: {
  platform: MarkedPlatform
  size?: number
  decorative?: boolean
}) {
  const named = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': names[platform] }
  return platform === 'facebook' ? (
    <svg width={size} height={size} viewBox="0 0 24 24" {...named} className="shrink-0">
      <circle cx="12" cy="12" r="11" className="fill-fb" />
      <path
        d="M13.4 23v-8h2.6l.5-3.1h-3.1V9.9c0-.9.4-1.7 1.7-1.7h1.5V5.5s-1.3-.2-2.5-.2c-2.5 0-4 1.5-4 4.2v2.4H7.3V15h2.8v8"
        fill="var(--card)"
      />
    </svg>
  ) : (
    <svg width={size} height={size} viewBox="0 0 24 24" {...named} className="shrink-0">
      <rect x="1.5" y="1.5" width="21" height="21" rx="6.5" className="fill-ig" />
      <circle cx="12" cy="12" r="4.6" fill="none" stroke="var(--card)" strokeWidth="2" />
      <circle cx="17.4" cy="6.6" r="1.4" fill="var(--card)" />
    </svg>
  )
}
