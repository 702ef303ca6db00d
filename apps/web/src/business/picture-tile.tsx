import type { Media } from '@adwright/contract'
import { X } from 'lucide-react'
import { IconButton } from '../ui/button.tsx'
import { cx } from '../ui/cls.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { seeThroughGround } from './see-through.ts'

type TakenProps = {
  media: Media | undefined
  label: string
  /** All of it is to be seen: a logo is never cropped. */
  whole?: boolean
  onRemove: () => void
}
/** A picture of the library, taken into the brief. */
export function TakenPicture({ media, label, whole = false, onRemove }: TakenProps) {
  return (
    <li
      className={cx(
        'relative aspect-square overflow-hidden rounded-md bg-sunken shadow-card',
        whole && cx(seeThroughGround, 'p-2'),
      )}
    >
      {media ? (
        <img
          src={media.url}
          alt={media.name}
          className={cx('size-full', whole ? 'object-contain' : 'object-cover')}
        />
      ) : (
        <Skeleton className="size-full" />
      )}
      <span className="absolute top-1 right-1 rounded-sm bg-card/90">
        <IconButton label={`Remove ${media?.name ?? label}`} size="iconSm" onClick={onRemove}>
          <X aria-hidden />
        </IconButton>
      </span>
    </li>
  )
}
