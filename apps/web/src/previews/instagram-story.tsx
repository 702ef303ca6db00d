import { ChevronUp } from 'lucide-react'
import { ScreenMedia } from './ad-media.tsx'
import { handleOf, speakerOf } from './frame-parts.tsx'
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
      media={<ScreenMedia ad={ad} />}
      foot={
        <div className={css.swipe}>
          <ChevronUp size={20} />
          <span className={css.pill}>{ad.ctaLabel}</span>
        </div>
      }
    />
  )
}
