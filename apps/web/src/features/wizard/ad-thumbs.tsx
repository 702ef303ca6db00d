import type { Creative } from '@adwright/contract'
import { Play } from 'lucide-react'
import { SteadyImage } from '../../previews/steady-image.tsx'
import { cx } from '../../ui/cls.ts'
import type { AdVideos } from './video/use-ad-videos.ts'

type Props = {
  creatives: Creative[]
  shown: Creative
  chosen: AdVideos['chosen']
  onShow: (index: number) => void
}

/** The ads of the campaign, small, to choose the one in view. */
export const AdThumbs = ({ creatives, shown, chosen, onShow }: Props) => (
  <div role="group" aria-label="Ad" className="flex gap-2">
    {creatives.map((each, index) => {
      const thumb = each.renditions.find(({ placement }) => placement === 'square_1x1') ?? each.renditions[0]
      const video = chosen[each.id]
      const still = video?.placed.elsewhere?.stillUrl
      const isVideo = video !== undefined && !video.gone
      return (
        <button
          key={each.id}
          type="button"
          aria-pressed={each.id === shown.id}
          aria-label={`Ad ${index + 1}: ${each.words.headline}${isVideo ? ', a video' : ''}`}
          onClick={() => onShow(index)}
          className={cx(
            'relative size-12 overflow-hidden rounded-md bg-sunken transition-shadow duration-120',
            each.id === shown.id ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]' : 'shadow-card',
          )}
        >
          {still ? (
            <img src={still} alt="" className="size-full object-cover" />
          ) : (
            thumb && (
              <SteadyImage
                id={thumb.media.id}
                src={thumb.media.url}
                alt=""
                className="size-full object-cover"
              />
            )
          )}
          {isVideo && (
            <span className="absolute inset-0 m-auto grid size-5 place-items-center rounded-full bg-tooltip text-on-tooltip">
              <Play className="ms-px size-2.5" fill="currentColor" aria-hidden />
            </span>
          )}
        </button>
      )
    })}
  </div>
)
