import { CutText } from './cut-text-block.tsx'
import { FacebookPost } from './facebook-post.tsx'
import { Avatar } from './frame-parts.tsx'
import { LinkedWords } from './linked-words.tsx'
import { FacebookAlbum, PostItemMedia } from './post-media.tsx'
import { isLarge, shownRatio, type PreviewPost } from './preview-post.ts'
import { SteadyImage } from './steady-image.tsx'
import facebook from './facebook.module.css'
import phone from './phone.module.css'
import css from './post.module.css'

type Props = { post: PreviewPost; words: { justNow: string; notPossible: string; empty: string } }

/** A Page's own post in Facebook's feed. */
export function FacebookPostFrame({ post, words }: Props) {
  const { name, avatarUrl, text, items, link, firstComment, shape } = post
  const speaker = { name, avatarUrl }
  const [item] = items
  return (
    <FacebookPost
      speaker={speaker}
      note={words.justNow}
      words={
        text !== '' && (
          <CutText
            text={text}
            lines={isLarge(post) ? 6 : 3}
            more={'…\u00a0See\u00a0more'}
            className={isLarge(post) ? css.large : css.fbText}
            paint={(shown) => <LinkedWords text={shown} className={css.fbLinked} />}
          />
        )
      }
      comment={
        firstComment !== '' && (
          <div className={css.fbComment}>
            <Avatar of={speaker} size={32} />
            <div className={css.fbBubble}>
              <b>{name}</b>
              <CutText text={firstComment} lines={2} more={'…\u00a0See\u00a0more'} />
            </div>
          </div>
        )
      }
    >
      {shape === 'album' ? (
        <FacebookAlbum items={items} />
      ) : item ? (
        <div className={css.feedMedia} style={{ aspectRatio: shownRatio(item.ratio) }}>
          <PostItemMedia item={item} />
        </div>
      ) : shape === 'link' && link ? (
        <LinkCard link={link} />
      ) : (
        (shape === null || text === '') && (
          <div className={css.noMedia}>{shape === null ? words.notPossible : words.empty}</div>
        )
      )}
    </FacebookPost>
  )
}

function LinkCard({
  link: { host, title, description, imageUrl },
}: {
  link: NonNullable<PreviewPost['link']>
}) {
  return (
    <div>
      {imageUrl && (
        <div className={css.linkPicture}>
          <SteadyImage id={imageUrl} src={imageUrl} alt="" className={phone.picture} />
        </div>
      )}
      <div className={css.linkWords}>
        <div className={facebook.domain}>{host}</div>
        <div className={facebook.headline} dir="auto">
          {title ?? host}
        </div>
        {description && (
          <div className={facebook.description} dir="auto">
            {description}
          </div>
        )}
      </div>
    </div>
  )
}
