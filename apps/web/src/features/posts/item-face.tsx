import type { Media } from '@adwright/contract'
import { Film, Play } from 'lucide-react'
import { cx } from '../../ui/cls.ts'
import { isVideo } from './variant.ts'

const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A picture, or the still of a video with its length, filling its box. */
export function ItemFace({ media, className }: { media: Media; className?: string }) {
  const video = isVideo(media)
  const url = video ? media.stillUrl : media.url
  return (
    <>
      {url ? (
        <img
          src={url}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          className={cx('size-full object-cover', className)}
        />
      ) : (
        <span className="flex size-full items-center justify-center bg-sunken text-ink-3">
          <Film className="size-6" aria-hidden />
        </span>
      )}
      {video && (
        <span className="num absolute bottom-1.5 left-1.5 inline-flex items-center gap-1 rounded-xs bg-black/70 px-1.5 py-0.5 text-2xs font-[600] text-white">
          <Play className="size-2.5" fill="currentColor" aria-hidden />
          {media.durationMs !== null && clock(media.durationMs)}
        </span>
      )}
    </>
  )
}
