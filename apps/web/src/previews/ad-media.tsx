import { Picture } from './frame-parts.tsx'
import { PlayingVideo } from './playing-video.tsx'
import type { PreviewAd } from './preview-ad.ts'
import { videoInFrame } from './video-placement.ts'
import css from './video.module.css'

type Props = { ad: PreviewAd; className?: string | undefined }

/** What an ad shows in a feed: its picture, or its video in the height that the feed gives it. */
export function FeedMedia({ ad, className }: Props) {
  const video = ad.video && videoInFrame(ad.video, 'feed_4x5')
  return (
    <div className={className} style={video ? { aspectRatio: video.box } : undefined}>
      {video ? (
        <PlayingVideo key={video.file.id} file={video.file} bars={video.bars} />
      ) : (
        <Picture ad={ad} placement="feed_4x5" />
      )}
    </div>
  )
}

/** What fills the screen in Stories and Reels. */
export function ScreenMedia({ ad }: Props) {
  const video = ad.video && videoInFrame(ad.video, 'story_9x16')
  if (!video) return <Picture ad={ad} placement="story_9x16" />
  return (
    <div className={css.screen} style={{ height: '100%' }}>
      <PlayingVideo key={video.file.id} file={video.file} bars={video.bars} />
    </div>
  )
}
