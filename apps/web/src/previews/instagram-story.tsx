import { ChevronUp } from 'lucide-react'
import { handleOf, Picture, speakerOf } from './frame-parts.tsx'
import type { PreviewAd } from './preview-ad.ts'
import { StoryScreen } from './story-screen.tsx'
import css from './instagram.module.css'

export function InstagramStory({ ad, covered }: { ad: PreviewAd; covered: boolean }) {
  return (
    <StoryScreen
      speaker={speakerOf(ad)}
      handle={handleOf(ad)}
      note="Sponsored"
      covered={covered}
      media={<Picture ad={ad} placement="story_9x16" />}
      foot={
        <div className={css.swipe}>
          <ChevronUp size={20} />
          <span className={css.pill}>{ad.ctaLabel}</span>
        </div>
      }
    />
  )
}
