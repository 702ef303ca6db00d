import type { Placement } from '@adwright/contract'
import type { PreviewAd } from './preview-ad.ts'
import { SteadyImage } from './steady-image.tsx'
import css from './phone.module.css'

/** Who speaks in a frame: the Page's or the account's picture, or the first letter of its name. */
export type Speaker = { name: string; avatarUrl: string | null }

export function Avatar({ of: { name, avatarUrl }, size }: { of: Speaker; size: number }) {
  return (
    <span className={css.avatar} style={{ width: size, height: size, fontSize: size * 0.42 }}>
      {avatarUrl ? <img src={avatarUrl} alt="" /> : name.trim().slice(0, 1).toUpperCase()}
    </span>
  )
}

export function Picture({ ad, placement }: { ad: PreviewAd; placement: Placement }) {
  const picture = ad.pictures[placement]
  return picture ? (
    <SteadyImage id={picture.id} src={picture.url} alt="" className={css.picture} />
  ) : (
    <span className={css.missing} />
  )
}

export const speakerOf = ({ pageName, avatarUrl }: PreviewAd): Speaker => ({ name: pageName, avatarUrl })
/** The account's name as Instagram prints it. */
export const handleOf = (ad: PreviewAd): string => ad.instagramUsername ?? ad.pageName
