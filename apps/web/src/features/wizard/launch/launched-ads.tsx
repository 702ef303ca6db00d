import type { Campaign } from '@adwright/contract'
import { Play } from 'lucide-react'
import { SteadyImage } from '../../../previews/steady-image.tsx'

/** What went out: of each ad its poster, or the still of its video. */
export const LaunchedAds = ({ campaign: { creatives, videos } }: { campaign: Campaign }) => (
  <ul aria-label="Ads" className="grid grid-cols-3 gap-3">
    {creatives.map(({ id, words, renditions }) => {
      const poster = renditions.find(({ placement }) => placement === 'feed_4x5') ?? renditions[0]
      const video = videos.find(({ creativeId }) => creativeId === id)
      const film = (video?.files.find(({ shownIn }) => shownIn.includes('feed_4x5')) ?? video?.files.at(-1))
        ?.media
      const picture = film?.stillUrl ? { id: film.id, url: film.stillUrl } : poster?.media
      return (
        <li key={id} className="relative overflow-hidden rounded-lg bg-card shadow-card">
          {picture && (
            <SteadyImage
              id={picture.id}
              src={picture.url}
              alt={words.headline}
              className="aspect-[4/5] w-full object-cover"
            />
          )}
          {video && (
            <span className="absolute bottom-2 left-2 inline-flex h-6 items-center gap-1 rounded-sm bg-tooltip px-2 text-xs font-[600] text-on-tooltip">
              <Play className="size-3" fill="currentColor" aria-hidden />
              Video
            </span>
          )}
        </li>
      )
    })}
  </ul>
)
