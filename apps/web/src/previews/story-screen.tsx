import { MoreHorizontal, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { CoveredAreas } from './covered-areas.tsx'
import { Avatar, type Speaker } from './frame-parts.tsx'
import css from './instagram.module.css'

type Props = {
  speaker: Speaker
  handle: string
  note: string
  media: ReactNode
  /** At the foot of the screen: an ad's button, or the field to answer. */
  foot: ReactNode
  covered?: boolean
}

/** Something among the stories, paid or not: full screen and gone after some seconds. */
export function StoryScreen({ speaker, handle, note, media, foot, covered = false }: Props) {
  return (
    <div className={css.screen}>
      <div className={css.screenMedia}>{media}</div>
      <div className={css.topShade} />
      <div className={css.bottomShade} />
      {covered && <CoveredAreas />}
      <div className={css.progress}>
        <i style={{ background: '#fff' }} />
        <i />
      </div>
      <div className={css.storyHead}>
        <Avatar of={speaker} size={32} />
        <div className={css.who}>
          <div className={css.handle}>{handle}</div>
          <div className={css.sponsored}>{note}</div>
        </div>
        <MoreHorizontal size={22} />
        <X size={24} />
      </div>
      {foot}
    </div>
  )
}
