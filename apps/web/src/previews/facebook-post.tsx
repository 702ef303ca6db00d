import { Globe2, MessageCircle, MoreHorizontal, Share2, ThumbsUp, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Avatar, type Speaker } from './frame-parts.tsx'
import css from './facebook.module.css'

const reactions = [
  { Icon: ThumbsUp, label: 'Like' },
  { Icon: MessageCircle, label: 'Comment' },
  { Icon: Share2, label: 'Share' },
]

type Props = {
  speaker: Speaker
  /** What stands beside the globe: "Sponsored", or when it went out. */
  note: string
  words: ReactNode
  /** What lies between the words and the reactions. */
  children?: ReactNode
  comment?: ReactNode
}

/** Something in Facebook's feed, paid or not: head, words, what they are about, reactions. */
export function FacebookPost({ speaker, note, words, children, comment }: Props) {
  return (
    <div className={css.post}>
      <div className={css.head}>
        <Avatar of={speaker} size={40} />
        <div className={css.who}>
          <div className={css.name}>{speaker.name}</div>
          <div className={css.sponsored}>
            {note} · <Globe2 size={12} />
          </div>
        </div>
        <MoreHorizontal size={22} className={css.quiet} />
        <X size={22} className={css.quiet} />
      </div>
      {words}
      {children}
      <div className={css.reactions}>
        {reactions.map(({ Icon, label }) => (
          <span key={label}>
            <Icon size={19} />
            {label}
          </span>
        ))}
      </div>
      {comment}
    </div>
  )
}
