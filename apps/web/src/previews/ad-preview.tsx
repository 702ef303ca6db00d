import { FacebookFeed } from './facebook-feed.tsx'
import { FacebookRightColumn } from './facebook-right-column.tsx'
import { Frame } from './frame.tsx'
import { InstagramFeed } from './instagram-feed.tsx'
import { InstagramReel } from './instagram-reel.tsx'
import { InstagramStory } from './instagram-story.tsx'
import { adSurfaces, type AdSurface } from './placements.ts'
import type { PreviewAd } from './preview-ad.ts'
import css from './phone.module.css'

type Props = { surface: AdSurface; ad: PreviewAd; covered?: boolean; dark?: boolean }

/** One ad as one place of one app shows it, at any width. */
export function AdPreview({ surface, ad, covered = false, dark = false }: Props) {
  const isLeftOut = ad.video !== null && surface === 'facebook_right_column'
  const label = isLeftOut
    ? `${adSurfaces[surface].label}: videos do not run here.`
    : `${adSurfaces[surface].label}: ${ad.headline}. Button: ${ad.ctaLabel}.`
  return (
    <div className={dark ? css.dark : css.light}>
      <Frame
        label={label}
        width={surface === 'facebook_right_column' ? 300 : 375}
        full={adSurfaces[surface].covers}
        live={ad.video !== null && !isLeftOut}
      >
        {surface === 'facebook_feed' && <FacebookFeed ad={ad} />}
        {surface === 'instagram_feed' && <InstagramFeed ad={ad} />}
        {surface === 'instagram_story' && <InstagramStory ad={ad} covered={covered} />}
        {surface === 'instagram_reel' && <InstagramReel ad={ad} covered={covered} />}
        {surface === 'facebook_right_column' && <FacebookRightColumn ad={ad} />}
      </Frame>
    </div>
  )
}
