import type { Media } from '@adwright/contract'
import { CompareSlider } from '../../ui/compare-slider.tsx'
import { studioWords } from './words.ts'

/** What there was, and what became of it, under one handle. */
export const BeforeAfter = ({ before, after }: { before: Media; after: Media }) => (
  <div className="w-full">
    <CompareSlider
      label={studioWords.detail.before}
      mostHeight="min(62dvh, 640px)"
      before={{ url: before.url, label: studioWords.tile.before }}
      after={{ url: after.url, label: studioWords.tile.after, width: after.width, height: after.height }}
    />
  </div>
)
