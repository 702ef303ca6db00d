import { RotateCw, X } from 'lucide-react'
import { cx } from '../../ui/cls.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { studioWords } from './words.ts'
import type { Pictures } from './use-pictures.ts'

const t = studioWords.pictures
const corner =
  'absolute -top-1.5 -right-1.5 flex size-6 items-center justify-center rounded-full bg-card text-ink-2 shadow-card after:absolute after:-inset-1.5 hover-fine:text-ink'

/** Small pictures that were chosen, and those on their way, each with its way out. */
export function PictureThumbs({ label, pictures }: { label: string; pictures: Pictures }) {
  const { uploads } = pictures.uploads
  if (pictures.pictures.length + uploads.length === 0) return null
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2.5">
      {pictures.pictures.map(({ id, media }) => (
        <li key={id} className="relative size-13">
          {media ? (
            <img
              src={media.url}
              alt={media.name}
              className="size-full rounded-sm bg-sunken object-cover shadow-[0_0_0_1px_var(--line)]"
            />
          ) : (
            <Skeleton className="size-full rounded-sm" />
          )}
          <button
            type="button"
            aria-label={t.remove(media?.name ?? label)}
            onClick={() => pictures.remove(id)}
            className={corner}
          >
            <X className="size-3.5" aria-hidden />
          </button>
        </li>
      ))}
      {uploads.map((upload) => (
        <li key={upload.key} className="relative size-13">
          <span
            className={cx(
              'grid size-full place-items-center overflow-hidden rounded-sm bg-sunken',
              upload.error ? 'shadow-[inset_0_0_0_1.5px_var(--bad)]' : 'shadow-[0_0_0_1px_var(--line)]',
            )}
          >
            {upload.preview && (
              <img
                src={upload.preview}
                alt=""
                className="col-start-1 row-start-1 size-full object-cover opacity-40"
              />
            )}
            {upload.error ? (
              <button
                type="button"
                aria-label={`${studioWords.form.again}: ${upload.file.name}`}
                onClick={() => pictures.uploads.retry(upload)}
                className="col-start-1 row-start-1 flex size-8 items-center justify-center rounded-full bg-card"
              >
                <RotateCw className="size-4" aria-hidden />
              </button>
            ) : (
              <span className="num col-start-1 row-start-1 rounded-xs bg-card px-1 text-xs font-[600]">
                {Math.floor(upload.percent)} %
              </span>
            )}
          </span>
          <button
            type="button"
            aria-label={t.remove(upload.file.name)}
            onClick={() => pictures.uploads.remove(upload)}
            className={corner}
          >
            <X className="size-3.5" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  )
}

export const UploadErrors = ({ pictures }: { pictures: Pictures }) =>
  pictures.uploads.uploads.map(
    ({ key, error }) =>
      error && (
        <p key={key} role="alert" className="mt-1.5 text-sm font-[540] text-bad">
          {error}
        </p>
      ),
  )
