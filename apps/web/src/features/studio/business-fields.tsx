import { ChevronDown, ImagePlus } from 'lucide-react'
import { useId } from 'react'
import { languages, nameOf } from '../../business/places.ts'
import { withScheme } from '../../business/web-address.ts'
import { cx } from '../../ui/cls.ts'
import { Field } from '../../ui/field.tsx'
import { Input, NativeSelect } from '../../ui/input.tsx'
import { BrandColour } from './brand-colour.tsx'
import { PictureButton } from './picture-button.tsx'
import { PictureThumbs, UploadErrors } from './picture-thumbs.tsx'
import { mostLetters } from './studio-form.ts'
import type { Pictures } from './use-pictures.ts'
import type { StudioForm } from './use-studio-form.ts'
import { studioWords } from './words.ts'

const t = studioWords.more
export const businessFields = ['business', 'url', 'offer', 'language', 'brandColor', 'logoId'] as const

type Props = { form: StudioForm; logo: Pictures; open: boolean; onOpen: (open: boolean) => void }

/** What the brand kit mostly knows already: told in one line, opened when somebody wants it otherwise. */
export function BusinessFields({ form, logo, open, onOpen }: Props) {
  const id = useId()
  const { values, errors, change } = form
  const summary = [
    values.business,
    values.url.replace(/^https?:\/\//, '') || t.noUrl,
    nameOf(languages, values.language),
    values.offer,
  ]
  return (
    <section aria-labelledby={`${id}-head`} className="-mx-4 border-y border-line lg:-mx-5">
      <h2 id={`${id}-head`}>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={`${id}-fields`}
          onClick={() => onOpen(!open)}
          className="flex w-full items-center gap-3 px-4 py-3 text-left -outline-offset-2 lg:px-5"
        >
          <span className="min-w-0 flex-1">
            <span className="block text-base font-[580]">{t.title}</span>
            {!open && (
              <span className="block truncate text-sm text-ink-3">{summary.filter(Boolean).join(' · ')}</span>
            )}
          </span>
          <span className="flex items-center gap-1.5 text-sm font-[580] text-accent">
            {open ? t.close : t.open}
            <ChevronDown
              className={cx('size-4 transition-transform duration-180', open && 'rotate-180')}
              aria-hidden
            />
          </span>
        </button>
      </h2>
      <div id={`${id}-fields`} hidden={!open} className="px-4 pb-4 lg:px-5 lg:pb-5">
        <div className="grid gap-4">
          <Field label={t.url} hint={t.urlHint} error={errors.url}>
            <Input
              type="url"
              inputMode="url"
              autoComplete="url"
              placeholder="https://your-shop.com/offer"
              value={values.url}
              onChange={(event) => change({ url: event.target.value })}
              onBlur={() => change({ url: withScheme(values.url) })}
            />
          </Field>
          <Field label={t.business} error={errors.business}>
            <Input
              autoComplete="organization"
              maxLength={mostLetters.business}
              value={values.business}
              onChange={(event) => change({ business: event.target.value })}
            />
          </Field>
          <Field label={t.offer} optional hint={t.offerHint} error={errors.offer}>
            <Input
              dir="auto"
              maxLength={mostLetters.offer}
              placeholder={t.offerPlaceholder}
              value={values.offer}
              onChange={(event) => change({ offer: event.target.value })}
            />
          </Field>
          <Field label={t.language} error={errors.language}>
            <NativeSelect
              value={values.language}
              onChange={(event) => change({ language: event.target.value })}
            >
              {languages.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <BrandColour
            value={values.brandColor}
            error={errors.brandColor}
            onChange={(brandColor) => change({ brandColor })}
          />
          <div>
            <p className="text-base font-[580]">{t.logo}</p>
            <p className="text-sm text-ink-3">{t.logoHint}</p>
            <div className="mt-2 flex items-center gap-2">
              <PictureThumbs label={t.logo} pictures={logo} />
              <PictureButton
                pictures={logo}
                most={1}
                purpose="logo"
                label={t.logo}
                icon={<ImagePlus aria-hidden />}
              >
                {t.logo}
              </PictureButton>
            </div>
            <UploadErrors pictures={logo} />
            {errors.logoId && (
              <p role="alert" className="mt-1 text-sm font-[540] text-bad">
                {errors.logoId}
              </p>
            )}
          </div>
        </div>
      </div>
    </section>
  )
}
