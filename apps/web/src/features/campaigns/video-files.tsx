import type { Campaign } from '@adwright/contract'
import { useState } from 'react'
import { words } from '../../lib/words.ts'
import { shapeOfVideo } from '../../previews/video-placement.ts'
import { Segmented } from '../../ui/segmented.tsx'

const t = words.campaign.video
export type VideoFile = Campaign['videos'][number]['files'][number]

/** The files of an ad's video, one at a time, with the places that each is for. */
export function VideoFiles({ files, headline }: { files: readonly VideoFile[]; headline: string }) {
  const [at, setAt] = useState(0)
  const file = files[at] ?? files[0]
  if (!file) return <p className="rounded-lg bg-sunken p-5 text-center text-ink-2">{t.gone}</p>
  const { media, shownIn } = file
  const places = shownIn.map((place) => t.places[place]).join(', ')
  return (
    <div className="grid justify-items-center gap-3">
      {files.length > 1 && (
        <div className="max-w-full overflow-x-auto p-0.5">
          <Segmented
            label={t.file}
            value={String(files.indexOf(file))}
            items={files.map((one, index) => ({ value: String(index), label: shapeOfVideo(one.media) }))}
            onChange={(next) => setAt(Number(next))}
          />
        </div>
      )}
      <video
        key={media.id}
        src={media.url}
        {...(media.stillUrl && { poster: media.stillUrl })}
        controls
        playsInline
        preload="metadata"
        aria-label={t.plays(headline)}
        className="max-h-[min(52dvh,460px)] max-w-full rounded-lg bg-sunken shadow-card"
        style={{ aspectRatio: `${media.width} / ${media.height}` }}
      />
      <p className="text-sm text-ink-2">
        {t.shownIn} <b className="font-[600] text-ink">{places || t.nowhere}</b>
        <span className="num whitespace-nowrap text-ink-3">
          {' '}
          · {media.width} × {media.height}
        </span>
      </p>
    </div>
  )
}
