import type { BriefId, Creative } from '@adwright/contract'
import { Clapperboard, FolderOpen, TriangleAlert } from 'lucide-react'
import { useRef, useState } from 'react'
import { placeVideos, shownVideos } from '../../../previews/video-placement.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { ChosenRow } from './chosen-row.tsx'
import { FilmTiles } from './film-tiles.tsx'
import { LibraryVideos } from './library-videos.tsx'
import type { AdVideos } from './use-ad-videos.ts'
import type { VideoChoice } from './video-choice.ts'
import { videoWords as t } from './video-words.ts'

type Props = { briefId: BriefId; creative: Creative; number: number; videos: AdVideos }

/** Whether an ad shows its pictures or a video, and which. Key it by the ad. */
export function VideoCard({ briefId, creative, number, videos }: Props) {
  const chosen = videos.chosen[creative.id]
  const [asking, setAsking] = useState(false)
  const [browsing, setBrowsing] = useState<'anew' | 'more'>()
  // Whoever only wants to see the pictures once more finds the video again.
  const before = useRef<VideoChoice>(undefined)
  const isVideo = chosen !== undefined || asking
  const isThere = chosen !== undefined && !chosen.gone
  const turn = (to: 'pictures' | 'video') => {
    if (to === 'video') {
      if (before.current) videos.choose(creative.id, before.current)
      else setAsking(true)
      return
    }
    before.current = isThere ? chosen.choice : undefined
    setAsking(false)
    if (chosen) videos.choose(creative.id, undefined)
  }
  const take = (choice: VideoChoice) => {
    videos.choose(creative.id, choice)
    setAsking(false)
    setBrowsing(undefined)
  }
  return (
    <Card aria-label={t.shows(number)} className="mb-5 p-3 sm:p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2.5">
        <b className="font-[620]">{t.shows(number)}</b>
        <Segmented
          label={t.shows(number)}
          value={isVideo ? 'video' : 'pictures'}
          items={[
            { value: 'pictures', label: t.pictures },
            { value: 'video', label: t.video },
          ]}
          onChange={turn}
        />
        <p className="min-w-0 flex-1 basis-60 text-sm text-ink-3">
          {isVideo ? (isThere && !asking ? t.chosen : t.choose) : t.picturesNote}
        </p>
      </div>
      {isVideo && (
        <div className="mt-4 border-t border-line pt-4">
          {chosen && videos.isReading ? (
            <>
              <LoadingNote />
              <Skeleton className="h-[100px] w-full max-w-96 rounded-md" />
            </>
          ) : isThere && !asking ? (
            <ChosenRow
              chosen={chosen}
              onAnother={() => setAsking(true)}
              onAddFiles={() => setBrowsing('more')}
            />
          ) : (
            <>
              {chosen?.gone && !videos.choice.error && (
                <p role="status" className="mb-3 flex gap-2 text-sm text-warn">
                  <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
                  {t.gone}
                </p>
              )}
              <FilmTiles
                videos={videos}
                chosen={chosen?.film ?? null}
                onChoose={({ id }) => take({ kind: 'film', film: id })}
              />
              <div className="mt-3.5 flex flex-wrap gap-2">
                <Button onClick={() => setBrowsing('anew')}>
                  <FolderOpen aria-hidden />
                  {t.fromLibrary}
                </Button>
                <LinkButton kind="ai" to="/studio/video" search={{ brief: briefId }}>
                  <Clapperboard className="text-accent" aria-hidden />
                  {t.make}
                </LinkButton>
                {isThere && (
                  <Button kind="ghost" onClick={() => setAsking(false)}>
                    {t.keep}
                  </Button>
                )}
              </div>
            </>
          )}
        </div>
      )}
      {browsing && (
        <LibraryVideos
          onClose={() => setBrowsing(undefined)}
          onChosen={(media) => {
            const kept = browsing === 'more' && chosen ? shownVideos(chosen.placed) : []
            const files = [...media, ...kept] // of two of a shape, the new one
            const mediaIds = shownVideos(placeVideos(files)).map(({ id }) => id)
            take({ kind: 'library', mediaIds })
          }}
        />
      )}
    </Card>
  )
}
