import { Bookmark, ChevronRight, Heart, MessageCircle, MoreHorizontal, Send } from 'lucide-react'
import { CutText } from './cut-text-block.tsx'
import { Avatar, handleOf, Picture } from './frame-parts.tsx'
import type { PreviewAd } from './preview-ad.ts'
import css from './instagram.module.css'

export function InstagramFeed({ ad }: { ad: PreviewAd }) {
  return (
    <div className={css.post}>
      <div className={css.head}>
        <Avatar ad={ad} size={32} />
        <div className={css.who}>
          <div className={css.handle}>{handleOf(ad)}</div>
          <div className={css.sponsored}>Sponsored</div>
        </div>
        <MoreHorizontal size={22} />
      </div>
      <div className={css.feedMedia}>
        <Picture ad={ad} placement="feed_4x5" />
      </div>
      <div className={css.bar}>
        {ad.ctaLabel}
        <ChevronRight size={20} />
      </div>
      <div className={css.icons}>
        <Heart size={24} />
        <MessageCircle size={24} className={css.mirrored} />
        <Send size={23} />
        <Bookmark size={24} className={css.last} />
      </div>
      <CutText
        text={` ${ad.primaryText}`}
        lines={2}
        more={'…\u00a0more'}
        lead={<b className={css.handle}>{handleOf(ad)}</b>}
        className={css.caption}
      />
    </div>
  )
}
