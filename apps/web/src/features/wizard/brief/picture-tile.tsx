import type { Media } from '@adwright/contract'
import { RotateCw, X } from 'lucide-react'
import { IconButton } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cls.ts'
import { Progress } from '../../../ui/progress.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import type { Upload } from '../../../lib/use-uploads.ts'

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

type UploadingProps = { upload: Upload; onRetry: () => void; onRemove: () => void }
/** A picture on its way up, or refused. */
export function UploadingPicture({ upload, onRetry, onRemove }: UploadingProps) {
  const { file, preview, percent, error } = upload
  return (
    <li
      className={cx(
        'relative aspect-square overflow-hidden rounded-md bg-sunken shadow-card',
        error && 'shadow-[inset_0_0_0_1.5px_var(--bad)]',
      )}
    >
      {preview && <img src={preview} alt="" className="size-full object-cover opacity-45" />}
      {!error && (
        <Progress
          thin
          label={`Uploading ${file.name}`}
          percent={percent}
          className="absolute inset-x-2 bottom-2"
        />
      )}
      <span className="absolute top-1 right-1 flex gap-1 rounded-sm bg-card/90">
        {error && (
          <IconButton label={`Try ${file.name} again`} size="iconSm" onClick={onRetry}>
            <RotateCw aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={error ? `Dismiss ${file.name}` : `Cancel the upload of ${file.name}`}
          size="iconSm"
          onClick={onRemove}
        >
          <X aria-hidden />
        </IconButton>
      </span>
    </li>
  )
}
