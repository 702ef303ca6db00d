import type { Campaign, Creative } from '@adwright/contract'
import { Maximize2, Play } from 'lucide-react'
import { useState } from 'react'
import { words } from '../../../lib/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Thumbnail } from '../../../ui/thumbnail.tsx'
import { pictureOf } from '../picture-of.ts'
import type { RenderPreview } from '../render-preview.ts'
import { VideoFiles, type VideoFile } from '../video-files.tsx'
import { campaignWords } from '../words.ts'

const t = campaignWords.approval

type Props = { campaign: Campaign; renderPreview: RenderPreview }

/** Each ad with all of its words: whoever says yes to it reads them here and need not open anything. */
export function AdsToApprove({ campaign, renderPreview }: Props) {
  const { creatives, videos, url } = campaign
  const [open, setOpen] = useState<Creative | null>(null)
  const filesOf = ({ id }: Creative) => videos.find(({ creativeId }) => creativeId === id)?.files
  const files = open && filesOf(open)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="to-approve-ads">
      <CardHeader id="to-approve-ads" title={t.ads(creatives.length)} note={t.adsNote} />
      <ul className="mt-3 divide-y divide-line">
        {creatives.map((creative) => (
          <Ad
            key={creative.id}
            creative={creative}
            files={filesOf(creative)}
            url={url}
            onOpen={() => setOpen(creative)}
          />
        ))}
      </ul>
      <Dialog open={open !== null} onClose={() => setOpen(null)} title={open?.words.headline ?? ''} wide>
        {open && files && (
          <div className="grid items-start gap-x-5 gap-y-6 sm:grid-cols-2">
            <VideoFiles key={open.id} files={files} headline={open.words.headline} />
            {renderPreview(open, campaign)}
          </div>
        )}
        {open && !files && renderPreview(open, campaign)}
      </Dialog>
    </Card>
  )
}

type AdProps = { creative: Creative; files: VideoFile[] | undefined; url: string; onOpen: () => void }

function Ad({ creative, files, url, onOpen }: AdProps) {
  const { headline, primaryText, description } = creative.words
  const still = files?.[0]?.media.stillUrl ?? pictureOf(creative, 'square_1x1')
  return (
    <li className="flex gap-4 py-4 first:pt-0 last:pb-0 max-sm:flex-col">
      <span className="relative w-full shrink-0 sm:w-44">
        <Thumbnail url={still} size="lg" />
        {files && (
          <span className="absolute bottom-2 left-2 inline-flex h-6 items-center gap-1 rounded-sm bg-tooltip px-2 text-xs font-[600] text-on-tooltip">
            <Play className="size-3" fill="currentColor" aria-hidden />
            {words.campaign.video.mark}
          </span>
        )}
      </span>
      <div className="min-w-0 flex-1">
        <p className="break-words whitespace-pre-line">{primaryText}</p>
        <h3 className="mt-3 text-md font-[640] break-words">{headline}</h3>
        {description && <p className="break-words text-ink-2">{description}</p>}
        <p className="mt-1.5 text-sm break-words text-ink-3">
          {creative.ctaLabel} · {t.leadsTo} <span className="num">{url}</span>
        </p>
        <Button size="sm" className="mt-3" onClick={onOpen}>
          <Maximize2 aria-hidden />
          {t.openAd}
          <span className="sr-only">: {headline}</span>
        </Button>
      </div>
    </li>
  )
}
