import { Film, Play } from 'lucide-react'
import { cx } from '../../../ui/cls.ts'

type Props = { url: string | null; length?: string | undefined; className?: string }

/** A picture of a video that fills its box, with its length. */
export const VideoStill = ({ url, length, className }: Props) => (
  <span className={cx('relative block overflow-hidden bg-sunken', className)}>
    {url ? (
      <img src={url} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
    ) : (
      <span className="grid size-full place-items-center text-ink-3">
        <Film className="size-6" aria-hidden />
      </span>
    )}
    {length !== undefined && (
      <span className="num absolute start-1 bottom-1 inline-flex items-center gap-1 rounded-xs bg-tooltip px-1 py-0.5 text-2xs leading-3 font-[600] text-on-tooltip">
        <Play className="size-2.5" fill="currentColor" aria-hidden />
        {length}
      </span>
    )}
  </span>
)
