import { Heart, MessageCircle, MoreHorizontal, Music2, Send } from 'lucide-react'
import type { ReactNode } from 'react'
import { CoveredAreas } from './covered-areas.tsx'
import { CutText } from './cut-text-block.tsx'
import { Avatar, type Speaker } from './frame-parts.tsx'
import css from './instagram.module.css'

type Props = {
  speaker: Speaker
  handle: string
  note?: string
  text: string
  media: ReactNode
  /** Below the words: an ad's button. */
  button?: ReactNode
  covered?: boolean
}

/** Something among the Reels, paid or not: full screen, with the app's own controls on it. */
export function ReelScreen({ speaker, handle, note, text, media, button, covered = false }: Props) {
  return (
    <div className={css.screen}>
      <div className={css.screenMedia}>{media}</div>
      <div className={css.topShade} />
      <div className={css.reelShade} />
      {covered && <CoveredAreas />}
      <div className={css.reels}>Reels</div>
      <div className={css.rail}>
        <Heart size={27} />
        <MessageCircle size={27} className={css.mirrored} />
        <Send size={26} />
        <MoreHorizontal size={24} />
        <span className={css.tile}>
          <Avatar of={speaker} size={24} />
        </span>
      </div>
      <div className={css.reelFoot}>
        <div className={css.reelWho}>
          <Avatar of={speaker} size={32} />
          <div className={css.who}>
            <div className={css.handle}>{handle}</div>
            {note && <div className={css.sponsored}>{note}</div>}
          </div>
        </div>
        <CutText text={text.replace(/\s+/g, ' ')} lines={1} more={'…\u00a0more'} />
        {button}
        <span className={css.audio}>
          <Music2 size={12} />
          {handle} · Original audio
        </span>
      </div>
    </div>
  )
}
