import { Globe2, MessageCircle, MoreHorizontal, Share2, ThumbsUp, X } from 'lucide-react'
import { CutText } from './cut-text-block.tsx'
import { Avatar, Picture } from './frame-parts.tsx'
import type { PreviewAd } from './preview-ad.ts'
import css from './facebook.module.css'

const reactions = [
  { Icon: ThumbsUp, label: 'Like' },
  { Icon: MessageCircle, label: 'Comment' },
  { Icon: Share2, label: 'Share' },
]

export function FacebookFeed({ ad }: { ad: PreviewAd }) {
  return (
    <div className={css.post}>
      <div className={css.head}>
        <Avatar ad={ad} size={40} />
        <div className={css.who}>
          <div className={css.name}>{ad.pageName}</div>
          <div className={css.sponsored}>
            Sponsored · <Globe2 size={12} />
          </div>
        </div>
        <MoreHorizontal size={22} className={css.quiet} />
        <X size={22} className={css.quiet} />
      </div>
      <CutText text={ad.primaryText} lines={3} more={'…\u00a0See\u00a0more'} className={css.text} />
      <div className={css.feedMedia}>
        <Picture ad={ad} placement="feed_4x5" />
      </div>
      <div className={css.link}>
        <div className={css.linkWords}>
          <div className={css.domain}>{ad.domain}</div>
          <div className={css.headline} dir="auto">
            {ad.headline}
          </div>
          <div className={css.description} dir="auto">
            {ad.description}
          </div>
        </div>
        <span className={css.button}>{ad.ctaLabel}</span>
      </div>
      <div className={css.reactions}>
        {reactions.map(({ Icon, label }) => (
          <span key={label}>
            <Icon size={19} />
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}
