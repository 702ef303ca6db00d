import type { Media } from '@adwright/contract'
import { Play } from 'lucide-react'
import { clock } from '../storyboard/timing.ts'
import { isClip } from './use-film-media.ts'

/** That a picture moves, and for how long. */
export const ClipMark = ({ media }: { media: Media }) =>
  isClip(media) && (
    <span className="num pointer-events-none absolute start-1 bottom-1 inline-flex items-center gap-1 rounded-xs bg-tooltip px-1 py-0.5 text-2xs leading-3 font-[600] text-on-tooltip">
      <Play className="size-2.5" fill="currentColor" aria-hidden />
      {media.durationMs !== null && clock(media.durationMs / 1000, false)}
    </span>
  )
