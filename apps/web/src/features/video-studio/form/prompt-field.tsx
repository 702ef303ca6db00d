import { CircleAlert } from 'lucide-react'
import { useEffect, useId, type RefObject } from 'react'
import { useGivenFiles } from '../../../lib/use-given-files.ts'
import { cx } from '../../../ui/cls.ts'
import { formWords as t } from './form-words.ts'
import { MediaButton } from './media-button.tsx'
import { MediaStrip } from './media-strip.tsx'
import type { FilmMedia } from './use-film-media.ts'
import { mostLetters, mostMedia } from './video-values.ts'

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  value: string
  error: string | undefined
  media: FilmMedia
  mediaError: string | undefined
  onChange: (value: string) => void
}

/** The sentence, with the photos and clips that go with it, in one frame. */
export function PromptField({ field, value, error, media, mediaError, onChange }: Props) {
  const id = useId()
  const over = useGivenFiles(media.take)
  const problem = error ?? mediaError
  // Where the browser cannot let a field grow with its text by itself.
  useEffect(() => {
    const area = field.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [field, value])
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block text-base font-[580]">
        {t.prompt}
      </label>
      <div
        className={cx(
          'rounded-md bg-card has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-accent',
          over
            ? 'shadow-[inset_0_0_0_2px_var(--accent-2)]'
            : problem
              ? 'shadow-[inset_0_0_0_1.5px_var(--bad)]'
              : 'shadow-[inset_0_0_0_1px_var(--control)]',
        )}
      >
        <textarea
          ref={field}
          id={id}
          rows={3}
          dir="auto"
          value={value}
          maxLength={mostLetters.product}
          placeholder={t.placeholder}
          aria-invalid={error ? true : undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.value.replaceAll('\n', ' '))}
          className="field-sizing-content block min-h-22 w-full resize-none rounded-md bg-transparent px-3 pt-2.5 text-md leading-6 outline-none placeholder:text-ink-3 sm:text-base sm:leading-[1.5]"
        />
        <MediaStrip media={media} />
        <div className="flex flex-wrap items-center gap-0.5 p-1.5">
          <MediaButton media={media} />
          <span className="num ms-auto pe-1.5 text-xs text-ink-3">
            {value.length} / {mostLetters.product}
          </span>
        </div>
      </div>
      {over && <p className="mt-1.5 text-sm font-[540] text-accent">{t.media.drop}</p>}
      {problem && (
        <p id={`${id}-error`} role="alert" className="mt-1.5 flex gap-1.5 text-sm font-[540] text-bad">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          {problem}
        </p>
      )}
      {media.uploads.map(
        ({ upload }) =>
          upload.error && (
            <p key={upload.key} role="alert" className="mt-1.5 text-sm font-[540] text-bad">
              {upload.error}
            </p>
          ),
      )}
      <p className="mt-1.5 text-sm text-ink-3">{media.room > 0 ? t.media.hint : t.media.full(mostMedia)}</p>
    </div>
  )
}
