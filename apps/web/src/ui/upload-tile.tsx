import { Film, RotateCw, X } from 'lucide-react'
import type { Upload } from '../lib/use-uploads.ts'
import { words } from '../lib/words.ts'
import { IconButton } from './button.tsx'
import { cx } from './cls.ts'
import { Progress } from './progress.tsx'

const t = words.upload

/** A file on its way up, or refused. */
export function UploadTile({
  upload: { file, preview, percent, error },
  onRetry,
  onRemove,
}: {
  upload: Upload
  onRetry: () => void
  onRemove: () => void
}) {
  return (
    <li
      className={cx(
        'relative aspect-square min-w-0 overflow-hidden rounded-md bg-sunken shadow-card',
        error && 'shadow-[inset_0_0_0_1.5px_var(--bad)]',
      )}
    >
      {preview ? (
        <img src={preview} alt="" className="size-full object-cover opacity-45" />
      ) : (
        <span className="flex size-full items-center justify-center text-ink-3">
          <Film className="size-6" aria-hidden />
        </span>
      )}
      {!error && (
        <span className="absolute inset-x-2 bottom-2">
          <span className="num mb-1 inline-block rounded-xs bg-card/92 px-1 text-xs font-[600]">
            {t.percent(percent)}
          </span>
          <Progress thin label={t.uploading(file.name)} percent={percent} />
        </span>
      )}
      <span className="absolute top-1 right-1 flex gap-1">
        {error && (
          <IconButton label={t.retry(file.name)} kind="soft" size="iconSm" onClick={onRetry}>
            <RotateCw aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={error ? t.dismiss(file.name) : t.cancel(file.name)}
          kind="soft"
          size="iconSm"
          onClick={onRemove}
        >
          <X aria-hidden />
        </IconButton>
      </span>
    </li>
  )
}
