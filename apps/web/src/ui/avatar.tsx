import { cx } from './cls.ts'

const initials = (name: string) =>
  name
    .trim()
    .split(/\s+/)
    // "Robin Rehearsal (simulated)" is RR: what begins with no letter is no name.
    .filter((word, index) => index === 0 || /^[\p{L}\p{N}]/u.test(word))
    .map((word) => word[0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase()

/** Initials on a tinted disc; the name stands beside it or is the label. */
export function Avatar({ name, size = 'md' }: { name: string; size?: 'sm' | 'md' }) {
  return (
    <span
      aria-hidden
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-accent-soft font-[640] text-accent',
        size === 'sm' ? 'size-7 text-2xs' : 'size-9 text-xs',
      )}
    >
      {initials(name)}
    </span>
  )
}
