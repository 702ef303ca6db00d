import { ChevronUp, MoreHorizontal, X } from 'lucide-react'
import { CoveredAreas } from './covered-areas.tsx'
import { Avatar, handleOf, Picture } from './frame-parts.tsx'
import type { PreviewAd } from './preview-ad.ts'
import css from './instagram.module.css'

export function InstagramStory({ ad, covered }: { ad: PreviewAd; covered: boolean }) {
  return (
    <div className={css.screen}>
      <div className={css.screenMedia}>
        <Picture ad={ad} placement="story_9x16" />
      </div>
      <div className={css.topShade} />
      <div className={css.bottomShade} />
      {covered && <CoveredAreas />}
      <div className={css.progress}>
        <i style={{ background: '#fff' }} />
        <i />
      </div>
      <div className={css.storyHead}>
        <Avatar ad={ad} size={32} />
        <div className={css.who}>
          <div className={css.handle}>{handleOf(ad)}</div>
          <div className={css.sponsored}>Sponsored</div>
        </div>
        <MoreHorizontal size={22} />
        <X size={24} />
      </div>
      <div className={css.swipe}>
        <ChevronUp size={20} />
        <span className={css.pill}>{ad.ctaLabel}</span>
      </div>
    </div>
  )
}
