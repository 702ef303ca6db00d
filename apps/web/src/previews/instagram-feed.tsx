import { ChevronRight } from 'lucide-react'
import { FeedMedia } from './ad-media.tsx'
import { CutText } from './cut-text-block.tsx'
import { handleOf, speakerOf } from './frame-parts.tsx'
import { InstagramPost } from './instagram-post.tsx'
import type { PreviewAd } from './preview-ad.ts'
import css from './instagram.module.css'

export function InstagramFeed({ ad }: { ad: PreviewAd }) {
  const handle = handleOf(ad)
  return (
    <InstagramPost
      speaker={speakerOf(ad)}
      handle={handle}
      note="Sponsored"
      media={<FeedMedia ad={ad} className={css.feedMedia} />}
      bar={
        <div className={css.bar}>
          {ad.ctaLabel}
          <ChevronRight size={20} />
        </div>
      }
      caption={
        <CutText
          text={` ${ad.primaryText}`}
          lines={2}
          more={'…\u00a0more'}
          lead={<b className={css.handle}>{handle}</b>}
          className={css.caption}
        />
      }
    />
  )
}
