import type { Creative, Format, Rendition } from '@adwright/contract'
import { useState } from 'react'
import { CoveredAreas } from '../../previews/covered-areas.tsx'
import { SteadyImage } from '../../previews/steady-image.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { BeforeAfter } from './before-after.tsx'
import { formatLooks, shapesOf } from './formats.ts'
import { studioWords } from './words.ts'

const t = studioWords.detail

type Props = {
  creative: Creative
  rendition: Rendition
  busy: boolean
  onShape: (shape: Format) => void
}

/** The picture in one of its shapes, with what the apps lay over it, or beside what it was made from. */
export function PosterStage({ creative, rendition, busy, onShape }: Props) {
  const [covered, setCovered] = useState(false)
  const shape = rendition.placement
  const shapes = shapesOf([], [creative])
  const { width, height } = formatLooks[shape]
  const isStory = shape === 'story_9x16'
  return (
    <>
      {creative.before ? (
        <BeforeAfter before={creative.before} after={rendition.media} />
      ) : (
        <div
          className="relative overflow-hidden rounded-md shadow-pop"
          style={{
            aspectRatio: `${width} / ${height}`,
            width: `min(100%, calc(min(62dvh, 640px) * ${width / height}))`,
          }}
        >
          <SteadyImage
            id={rendition.media.id}
            src={rendition.media.url}
            alt={creative.words.headline}
            className={busy ? 'size-full opacity-60' : 'size-full'}
          />
          {isStory && covered && <CoveredAreas />}
          {busy && <span className="ai-fill absolute inset-x-0 bottom-0 h-1 animate-pulse" aria-hidden />}
        </div>
      )}
      {(shapes.length > 1 || isStory) && (
        <div className="mt-4 flex max-w-full flex-wrap items-center justify-center gap-x-5 gap-y-3">
          {shapes.length > 1 && (
            <div className="max-w-full overflow-x-auto">
              <Segmented
                label={t.shape}
                value={shape}
                items={shapes.map((value) => ({ value, label: formatLooks[value].ratio }))}
                onChange={onShape}
              />
            </div>
          )}
          {isStory && <Checkbox checked={covered} onChange={setCovered} label={t.covered} />}
        </div>
      )}
    </>
  )
}
