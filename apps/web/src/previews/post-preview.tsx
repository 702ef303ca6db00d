import { Heart, Send } from 'lucide-react'
import { FacebookPostFrame } from './facebook-post-frame.tsx'
import { Frame } from './frame.tsx'
import { InstagramPostFrame } from './instagram-post-frame.tsx'
import { PostItemMedia } from './post-media.tsx'
import type { PreviewPost } from './preview-post.ts'
import { ReelScreen } from './reel-screen.tsx'
import { StoryScreen } from './story-screen.tsx'
import phone from './phone.module.css'
import css from './post.module.css'

/** What a frame says itself; the rest is the author's. */
export type PreviewWords = {
  justNow: string
  /** In the place of a picture that is still missing. */
  notPossible: string
  /** In the place of words and pictures that are still to come. */
  empty: string
  addVideo: string
  addPicture: string
  answer: string
  swipe: string
  and: (name: string) => string
}
type Props = {
  post: PreviewPost
  format: 'feed' | 'reel' | 'story'
  label: string
  words: PreviewWords
  dark?: boolean
}

/** A post as one network will show it, at any width, nothing paid about it. */
export function PostPreview({ post, format, label, words, dark = false }: Props) {
  const { shape, network, items, name, avatarUrl, text } = post
  const [item] = items
  const speaker = { name, avatarUrl }
  // Instagram shows a lone video of the feed as a Reel.
  const isReel = format === 'reel' || (network === 'instagram' && shape === 'reel')
  const isStory = format === 'story'
  const media = item ? (
    <PostItemMedia item={item} fit="contain" />
  ) : (
    <span className={css.screenEmpty}>{isReel ? words.addVideo : words.addPicture}</span>
  )
  return (
    <div className={dark ? phone.dark : phone.light}>
      <Frame label={label} full={isReel || isStory} live={shape === 'carousel'}>
        {isStory ? (
          <StoryScreen
            speaker={speaker}
            handle={name}
            note={words.justNow}
            media={media}
            foot={
              <div className={css.answer}>
                <span>{words.answer}</span>
                <Heart size={24} />
                <Send size={23} />
              </div>
            }
          />
        ) : isReel ? (
          <ReelScreen speaker={speaker} handle={name} text={text} media={media} />
        ) : network === 'facebook' ? (
          <FacebookPostFrame post={post} words={words} />
        ) : (
          <InstagramPostFrame post={post} words={words} />
        )}
      </Frame>
    </div>
  )
}
