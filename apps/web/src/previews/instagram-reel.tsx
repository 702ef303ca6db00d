import { ChevronRight } from 'lucide-react'
import { ScreenMedia } from './ad-media.tsx'
import { handleOf, speakerOf } from './frame-parts.tsx'
import type { PreviewAd } from './preview-ad.ts'
import { ReelScreen } from './reel-screen.tsx'
import css from './instagram.module.css'

export function InstagramReel({ ad, covered }: { ad: PreviewAd; covered: boolean }) {
  return (
    <ReelScreen
      speaker={speakerOf(ad)}
      handle={handleOf(ad)}
      note="Sponsored"
      text={ad.primaryText}
      covered={covered}
      media={<ScreenMedia ad={ad} />}
      button={
        <span className={css.reelButton}>
          {ad.ctaLabel}
          <ChevronRight size={18} />
        </span>
      }
    />
  )
}
