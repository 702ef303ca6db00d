import type { Placement } from '@adwright/contract'
import type { PreviewAd } from './preview-ad.ts'
import { SteadyImage } from './steady-image.tsx'
import css from './phone.module.css'

export function Avatar({ ad, size }: { ad: PreviewAd; size: number }) {
  return (
    <span className={css.avatar} style={{ width: size, height: size, fontSize: size * 0.42 }}>
      {ad.avatarUrl ? <img src={ad.avatarUrl} alt="" /> : ad.pageName.trim().slice(0, 1).toUpperCase()}
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

/** The account's name as Instagram prints it. */
export const handleOf = (ad: PreviewAd): string => ad.instagramUsername ?? ad.pageName
