import { FeedMedia } from './ad-media.tsx'
import { CutText } from './cut-text-block.tsx'
import { FacebookPost } from './facebook-post.tsx'
import { speakerOf } from './frame-parts.tsx'
import type { PreviewAd } from './preview-ad.ts'
import css from './facebook.module.css'

export function FacebookFeed({ ad }: { ad: PreviewAd }) {
  return (
    <FacebookPost
      speaker={speakerOf(ad)}
      note="Sponsored"
      words={<CutText text={ad.primaryText} lines={3} more={'…\u00a0See\u00a0more'} className={css.text} />}
    >
      <FeedMedia ad={ad} className={css.feedMedia} />
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
    </FacebookPost>
  )
}
