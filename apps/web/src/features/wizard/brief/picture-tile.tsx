import type { Media } from '@adwright/contract'
import { X } from 'lucide-react'
import { IconButton } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'

type TakenProps = { media: Media | undefined; label: string; onRemove: () => void }
/** A picture of the library, taken into the brief. */
export function TakenPicture({ media, label, onRemove }: TakenProps) {
  return (
    <li className="relative aspect-square overflow-hidden rounded-md bg-sunken shadow-card">
      {media ? (
        <img src={media.url} alt={media.name} className="size-full object-cover" />
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
