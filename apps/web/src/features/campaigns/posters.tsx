import type { Campaign, Creative } from '@adwright/contract'
import { Eye, Play } from 'lucide-react'
import { useState } from 'react'
import { words } from '../../lib/words.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Thumbnail } from '../../ui/thumbnail.tsx'
import type { RenderPreview } from './render-preview.ts'
import { pictureOf } from './picture-of.ts'
import { VideoFiles, type VideoFile } from './video-files.tsx'

const t = words.campaign

/** The ads as they look, each with its frames; of one that shows a video, its files as well. */
export function Posters({ campaign, renderPreview }: { campaign: Campaign; renderPreview: RenderPreview }) {
  const [open, setOpen] = useState<Creative | null>(null)
  if (campaign.creatives.length === 0) return null
  const filesOf = (creative: Creative) =>
    campaign.videos.find(({ creativeId }) => creativeId === creative.id)?.files
  const files = open && filesOf(open)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="posters">
      <CardHeader id="posters" title={campaign.videos.length > 0 ? t.creativesAndVideos : t.creatives} />
      <ul className="mt-3 grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-6">
        {campaign.creatives.map((creative) => (
          <PosterTile
            key={creative.id}
            creative={creative}
            still={stillOf(filesOf(creative) ?? [])}
            isVideo={filesOf(creative) !== undefined}
            onOpen={() => setOpen(creative)}
          />
        ))}
      </ul>
      <Dialog open={open !== null} onClose={() => setOpen(null)} title={open?.words.headline ?? ''} wide>
        {open && files && (
          <div className="grid items-start gap-x-5 gap-y-6 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
            <VideoFiles key={open.id} files={files} headline={open.words.headline} />
            {renderPreview(open, campaign)}
          </div>
        )}
        {open && !files && renderPreview(open, campaign)}
      </Dialog>
    </Card>
  )
}

/** The file that is shown in most places is the nearest to the square of a tile. */
const stillOf = (files: readonly VideoFile[]) =>
  (files.find(({ shownIn }) => shownIn.includes('elsewhere')) ?? files[0])?.media.stillUrl

type TileProps = {
  creative: Creative
  still: string | null | undefined
  isVideo: boolean
  onOpen: () => void
}

const PosterTile = ({ creative, still, isVideo, onOpen }: TileProps) => (
  <li>
    <button type="button" onClick={onOpen} className="group block w-full rounded-lg text-left">
      <span className="relative block overflow-hidden rounded-lg">
        <Thumbnail url={still ?? pictureOf(creative, 'square_1x1')} size="lg" />
        {isVideo && (
          <span
            aria-hidden
            className="absolute bottom-2 left-2 inline-flex h-6 items-center gap-1 rounded-sm bg-tooltip px-2 text-xs font-[600] text-on-tooltip"
          >
            <Play className="size-3" fill="currentColor" />
            {t.video.mark}
          </span>
        )}
        <span className="absolute right-2 bottom-2 flex size-8 items-center justify-center rounded-full bg-card text-ink shadow-pop">
          <Eye className="size-4" aria-hidden />
        </span>
      </span>
      <span className="mt-1.5 block truncate font-[580]">
        <span className="sr-only">{isVideo ? t.previewVideo : t.preview} </span>
        {creative.words.headline}
      </span>
      <span className="block truncate text-sm text-ink-3">{creative.styleName}</span>
    </button>
  </li>
)
