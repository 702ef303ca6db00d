import { languages, nameOf } from '../../../business/places.ts'
import { withScheme } from '../../../business/web-address.ts'
import { Field } from '../../../ui/field.tsx'
import { Input, NativeSelect } from '../../../ui/input.tsx'
import { FormSection } from './form-section.tsx'
import { formWords } from './form-words.ts'
import type { VideoForm } from './use-video-form.ts'
import { mostLetters, type VideoField } from './video-values.ts'

const t = formWords.business
export const businessFields: readonly VideoField[] = ['business', 'url', 'offer', 'language']

type Props = { form: VideoForm; open: boolean; onOpen: (open: boolean) => void }

/** What the brand kit mostly knows already. Its logo and colour come along from there. */
export function BusinessSection({ form, open, onOpen }: Props) {
  const { values, errors, change } = form
  return (
    <FormSection
      title={t.title}
      open={open}
      onOpen={onOpen}
      summary={[
        values.business,
        values.url.replace(/^https?:\/\//, '') || t.noUrl,
        nameOf(languages, values.language),
        values.offer,
      ]}
    >
      <Field label={t.offer} optional hint={t.offerHint} error={errors.offer}>
        <Input
          dir="auto"
          maxLength={mostLetters.offer}
          placeholder={t.offerPlaceholder}
          value={values.offer}
          onChange={(event) => change({ offer: event.target.value })}
        />
      </Field>
      <Field label={t.name} error={errors.business}>
        <Input
          autoComplete="organization"
          maxLength={mostLetters.business}
          value={values.business}
          onChange={(event) => change({ business: event.target.value })}
        />
      </Field>
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
      <Field label={t.language} error={errors.language}>
        <NativeSelect value={values.language} onChange={(event) => change({ language: event.target.value })}>
          {languages.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </FormSection>
  )
}
