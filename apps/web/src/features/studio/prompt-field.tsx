import { CircleAlert, ImagePlus, Palette, SquareDashedText } from 'lucide-react'
import { useEffect, useId, type RefObject } from 'react'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { PictureButton } from './picture-button.tsx'
import { PictureThumbs, UploadErrors } from './picture-thumbs.tsx'
import { mostLetters, mostPhotos } from './studio-form.ts'
import { hasGap, nextGap } from './templates.ts'
import { useGivenPhotos } from './use-given-photos.ts'
import type { Pictures } from './use-pictures.ts'
import { studioWords } from './words.ts'

const t = studioWords.form

type Props = {
  value: string
  error: string | undefined
  photos: Pictures
  photosError: string | undefined
  reference: Pictures
  referenceError: string | undefined
  field: RefObject<HTMLTextAreaElement | null>
  onChange: (value: string) => void
}

/** Selects the next [gap], ready to be typed over. */
export function selectGap(field: HTMLTextAreaElement | null, from = 0): void {
  const found = field && nextGap(field.value, from)
  if (!found) return
  field.focus()
  field.setSelectionRange(found.start, found.end)
}

/** The sentence with the pictures that go with it, in one frame. */
export function PromptField({
  value,
  error,
  photos,
  photosError,
  reference,
  referenceError,
  field,
  onChange,
}: Props) {
  const id = useId()
  const over = useGivenPhotos(photos.take)
  const problem = error ?? photosError ?? referenceError
  const hasThumbs = [photos, reference].some(
    ({ pictures, uploads }) => pictures.length + uploads.uploads.length > 0,
  )
  // Where the browser cannot let a field grow with its text by itself.
  useEffect(() => {
    const area = field.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [field, value])
  return (
    <div>
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
        {hasThumbs && (
          <div className="flex flex-wrap items-start gap-x-5 gap-y-3 px-3 pt-2.5 pb-1.5">
            <PictureThumbs label={studioWords.photos.label} pictures={photos} />
            {reference.pictures.length + reference.uploads.uploads.length > 0 && (
              <div className="flex items-center gap-2">
                <PictureThumbs label={studioWords.reference.label} pictures={reference} />
                <span className="max-w-24 text-xs text-ink-3">{studioWords.reference.label}</span>
              </div>
            )}
          </div>
        )}
        <div className="flex flex-wrap items-center gap-0.5 p-1.5">
          <PictureButton
            pictures={photos}
            most={mostPhotos}
            purpose="photo"
            label={studioWords.photos.label}
            icon={<ImagePlus aria-hidden />}
          >
            {studioWords.photos.add}
          </PictureButton>
          <PictureButton
            pictures={reference}
            most={1}
            purpose="photo"
            label={studioWords.reference.label}
            icon={<Palette aria-hidden />}
          >
            {studioWords.reference.add}
          </PictureButton>
          <span className="num ml-auto pr-1.5 text-xs text-ink-3">
            {value.length} / {mostLetters.product}
          </span>
        </div>
      </div>
      {over && <p className="mt-1.5 text-sm font-[540] text-accent">{t.drop}</p>}
      {problem && (
        <p id={`${id}-error`} role="alert" className="mt-1.5 flex gap-1.5 text-sm font-[540] text-bad">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          {problem}
        </p>
      )}
      <UploadErrors pictures={photos} />
      <UploadErrors pictures={reference} />
      {photos.pictures.length > 0 && <p className="mt-1.5 text-sm text-ink-3">{studioWords.photos.hint}</p>}
      {reference.pictures.length > 0 && (
        <p className="mt-1.5 text-sm text-ink-3">{studioWords.reference.hint}</p>
      )}
      {hasGap(value) && (
        <Button
          kind="ghost"
          size="sm"
          className="mt-1 -ml-1.5"
          onClick={() => selectGap(field.current, field.current?.selectionEnd)}
        >
          <SquareDashedText className="text-accent" aria-hidden />
          {t.nextGap}
        </Button>
      )}
    </div>
  )
}
