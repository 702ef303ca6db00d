import { Bookmark, Heart, MessageCircle, MoreHorizontal, Send } from 'lucide-react'
import type { ReactNode } from 'react'
import { Avatar, type Speaker } from './frame-parts.tsx'
import css from './instagram.module.css'

type Props = {
  speaker: Speaker
  handle: string
  /** Under the name: "Sponsored". */
  note?: string
  media: ReactNode
  /** Right under the media, such as an ad's button or a carousel's dots. */
  bar?: ReactNode
  caption: ReactNode
}

/** Something in Instagram's feed, paid or not: head, media, icons, caption. */
export function InstagramPost({ speaker, handle, note, media, bar, caption }: Props) {
  return (
    <div className={css.post}>
      <div className={css.head}>
        <Avatar of={speaker} size={32} />
        <div className={css.who}>
          <div className={css.handle}>{handle}</div>
          {note && <div className={css.sponsored}>{note}</div>}
        </div>
        <MoreHorizontal size={22} />
      </div>
      {media}
      {bar}
      <div className={css.icons}>
        <Heart size={24} />
        <MessageCircle size={24} className={css.mirrored} />
        <Send size={23} />
        <Bookmark size={24} className={css.last} />
      </div>
      {caption}
    </div>
  )
}
