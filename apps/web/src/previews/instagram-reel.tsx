import { ChevronRight, Heart, MessageCircle, MoreHorizontal, Music2, Send } from 'lucide-react'
import { CoveredAreas } from './covered-areas.tsx'
import { CutText } from './cut-text-block.tsx'
import { Avatar, handleOf, Picture } from './frame-parts.tsx'
import type { PreviewAd } from './preview-ad.ts'
import css from './instagram.module.css'

export function InstagramReel({ ad, covered }: { ad: PreviewAd; covered: boolean }) {
  const handle = handleOf(ad)
  return (
    <div className={css.screen}>
      <div className={css.screenMedia}>
        <Picture ad={ad} placement="story_9x16" />
      </div>
      <div className={css.topShade} />
      <div className={css.reelShade} />
      {covered && <CoveredAreas />}
      <div className={css.reels}>Reels</div>
      <div className={css.rail}>
        <Heart size={27} />
        <MessageCircle size={27} className={css.mirrored} />
        <Send size={26} />
        <MoreHorizontal size={24} />
        <span className={css.tile}>
          <Avatar ad={ad} size={24} />
        </span>
      </div>
      <div className={css.reelFoot}>
        <div className={css.reelWho}>
          <Avatar ad={ad} size={32} />
          <div className={css.who}>
            <div className={css.handle}>{handle}</div>
            <div className={css.sponsored}>Sponsored</div>
          </div>
        </div>
        <CutText text={ad.primaryText.replace(/\s+/g, ' ')} lines={1} more={'…\u00a0more'} />
        <span className={css.reelButton}>
          {ad.ctaLabel}
          <ChevronRight size={18} />
        </span>
        <span className={css.audio}>
          <Music2 size={12} />
          {handle} · Original audio
        </span>
      </div>
    </div>
  )
}
