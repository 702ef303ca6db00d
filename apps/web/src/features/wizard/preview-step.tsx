import type { Brief, Creative, Page } from '@adwright/contract'
import { ArrowLeft, ArrowRight, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTheme } from '../../lib/theme.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Switch } from '../../ui/switch.tsx'
import { AdPreview } from '../../previews/ad-preview.tsx'
import { adSurfaceNames, adSurfaces, shownCharacters, type AdSurface } from '../../previews/placements.ts'
import { previewOf } from '../../previews/preview-ad.ts'
import type { PlacedVideo } from '../../previews/video-placement.ts'
import { ActionBar } from './action-bar.tsx'
import { AdThumbs } from './ad-thumbs.tsx'
import { EditDialog } from './creative/edit-dialog.tsx'
import type { AdVideos } from './video/use-ad-videos.ts'
import { VideoCard } from './video/video-card.tsx'
import { videoWords } from './video/video-words.ts'

type Props = {
  brief: Brief
  page: Page | undefined
  creatives: Creative[]
  videos: AdVideos
  nextLabel: string
  onBack: () => void
  onNext: () => void
}

/** The chosen ads in every place where they can run, cut where the apps cut them. */
export function PreviewStep({ brief, page, creatives, videos, nextLabel, onBack, onNext }: Props) {
  const theme = useTheme()
  const [at, setAt] = useState(0)
  const [covered, setCovered] = useState(false)
  const [dark, setDark] = useState(
    theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches),
  )
  const [editing, setEditing] = useState(false)
  const creative = creatives[Math.min(at, creatives.length - 1)]
  if (!creative) return null
  const video = videos.chosen[creative.id]
  const placed = video && !video.gone ? video.placed : null
  const ad = previewOf({ creative, brief, page, video: placed })
  const hidden = Math.max(0, ad.primaryText.length - shownCharacters.primaryText)

  return (
    <>
      <Card className="mb-5 flex flex-wrap items-center gap-x-6 gap-y-3 p-3 sm:p-4">
        <AdThumbs creatives={creatives} shown={creative} chosen={videos.chosen} onShow={setAt} />
        <p className="min-w-0 flex-1 basis-56 text-sm text-ink-2">
          {hidden > 0
            ? `The last ${hidden} characters of the text may be hidden behind “See more”.`
            : 'The whole text is seen without a tap in most places.'}
        </p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <label className="flex items-center gap-2 text-base font-[540]">
            <Switch label="Show covered areas" checked={covered} onChange={setCovered} />
            Covered areas
          </label>
          <label className="flex items-center gap-2 text-base font-[540]">
            <Switch label="Show the apps in dark" checked={dark} onChange={setDark} />
            Dark apps
          </label>
          <Button size="sm" onClick={() => setEditing(true)}>
            <Pencil aria-hidden />
            Edit words
          </Button>
        </div>
      </Card>
      <VideoCard
        key={creative.id}
        briefId={brief.id}
        creative={creative}
        number={creatives.indexOf(creative) + 1}
        videos={videos}
      />
      <div className="grid grid-cols-1 items-start gap-x-5 gap-y-7 sm:grid-cols-2 xl:grid-cols-4">
        {adSurfaceNames.map((surface) => (
          <figure key={surface} className="mx-auto w-full max-w-[375px] min-w-0">
            <figcaption className="mb-2.5">
              <b className="block text-base font-[620]">{adSurfaces[surface].label}</b>
              <span className="text-sm text-ink-3">{noteOf(surface, placed)}</span>
            </figcaption>
            <AdPreview surface={surface} ad={ad} covered={covered} dark={dark} />
          </figure>
        ))}
      </div>
      {covered && (
        <p className="mt-4 text-sm text-ink-3">
          Hatched: where Stories and Reels lay their own names and buttons over the picture. The studio keeps
          words out of it.
        </p>
      )}
      <ActionBar
        back={
          <Button size="lg" onClick={onBack} aria-label="Back to the posters">
            <ArrowLeft aria-hidden />
            <span className="max-sm:hidden">Back</span>
          </Button>
        }
      >
        <Button kind="solid" size="lg" className="max-sm:flex-1" onClick={onNext}>
          {nextLabel}
          <ArrowRight aria-hidden />
        </Button>
      </ActionBar>
      {editing && (
        <EditDialog
          key={creative.id}
          creative={creative}
          number={creatives.indexOf(creative) + 1}
          brief={brief}
          page={page}
          onClose={() => setEditing(false)}
        />
      )}
    </>
  )
}

/** What the app does to the ad there; of a video, which shape stands in for one that is missing. */
function noteOf(surface: AdSurface, placed: PlacedVideo | null): string {
  const { note, placement } = adSurfaces[surface]
  if (!placed) return note
  if (placement === 'link_1.91x1') return videoWords.noRightColumn
  return videoWords.standIn(placed, placement) ?? note.replace('the picture', 'the video')
}
