import { Carousel } from './carousel.tsx'
import { CutText } from './cut-text-block.tsx'
import { InstagramPost } from './instagram-post.tsx'
import { LinkedWords } from './linked-words.tsx'
import { PostItemMedia } from './post-media.tsx'
import { shownRatio, type PreviewPost } from './preview-post.ts'
import instagram from './instagram.module.css'
import css from './post.module.css'

type Props = {
  post: PreviewPost
  words: { notPossible: string; swipe: string; and: (name: string) => string }
}

/** An account's own post in Instagram's feed. */
export function InstagramPostFrame({ post, words }: Props) {
  const { name, avatarUrl, text, items, firstComment, shape, collaborators } = post
  const [item] = items
  const [together] = collaborators
  const handle = together ? `${name} ${words.and(together)}` : name
  const said = (key: string, what: string, lines: number, className: string | undefined) => (
    <CutText
      key={key}
      text={` ${what}`}
      lines={lines}
      more={'…\u00a0more'}
      lead={<b className={instagram.handle}>{name}</b>}
      className={className}
      paint={(shown) => <LinkedWords text={shown} className={css.igLinked} />}
    />
  )
  return (
    <InstagramPost
      speaker={{ name, avatarUrl }}
      handle={handle}
      media={
        shape === 'carousel' ? (
          <Carousel items={items} label={words.swipe} />
        ) : item ? (
          <div className={css.feedMedia} style={{ aspectRatio: shownRatio(item.ratio) }}>
            <PostItemMedia item={item} />
          </div>
        ) : (
          <div className={css.noMedia} style={{ aspectRatio: 1 }}>
            {words.notPossible}
          </div>
        )
      }
      caption={
        <>
          {text !== '' && said('text', text, 2, instagram.caption)}
          {firstComment !== '' &&
            said('comment', firstComment, 1, text === '' ? instagram.caption : css.igComment)}
        </>
      }
    />
  )
}
