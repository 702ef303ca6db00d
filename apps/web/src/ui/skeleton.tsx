import { words } from '../lib/words.ts'
import { cx } from './cls.ts'

/** A quiet block of the size of what comes. */
export const Skeleton = ({ className }: { className?: string }) => (
  <div aria-hidden className={cx('skeleton rounded-md', className)} />
)

/** Put one beside a group of skeletons: it tells a screen reader that something is on its way. */
export const LoadingNote = ({ label = words.common.loading }: { label?: string }) => (
  <p role="status" className="sr-only">
    {label}
  </p>
)
