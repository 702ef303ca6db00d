import type { StudioDesk } from '@adwright/contract'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Card } from '../../ui/card.tsx'
import { BusinessFields, businessFields } from './business-fields.tsx'
import { CreateBar } from './create-bar.tsx'
import { FineTuning } from './fine-tuning.tsx'
import { PromptField, selectGap } from './prompt-field.tsx'
import { ShapePicker } from './shape-picker.tsx'
import { StartFailure } from './start-failure.tsx'
import { StylePicker } from './style-picker.tsx'
import { mostPhotos, problemsOf, type StudioField } from './studio-form.ts'
import { TemplateChips } from './template-chips.tsx'
import { hasGap, type Template } from './templates.ts'
import { usePictures } from './use-pictures.ts'
import type { StudioForm } from './use-studio-form.ts'
import { studioWords } from './words.ts'

const t = studioWords.form
const isOfBusiness = (field: string) => businessFields.some((one) => one === field)

type Props = {
  form: StudioForm
  desk: StudioDesk
  busy: boolean
  /** Asked for, but there is no connection. */
  waiting: boolean
  /** Why it was not started, unless a field says it. */
  failure: unknown
  onCreate: () => void
}

/** All that can be said about new images; only the sentence has to be. */
export function StudioFormCard({ form, desk, busy, waiting, failure, onCreate }: Props) {
  const { values, errors, change } = form
  const prompt = useRef<HTMLTextAreaElement>(null)
  const card = useRef<HTMLFormElement>(null)
  const [open, setOpen] = useState(values.url === '')
  const photos = usePictures({
    purpose: 'photo',
    ids: values.photoIds,
    most: mostPhotos,
    onChange: (photoIds) => change({ photoIds }),
  })
  const reference = usePictures({
    purpose: 'photo',
    ids: values.referenceId ? [values.referenceId] : [],
    most: 1,
    onChange: ([id]) => change({ referenceId: id ?? null }),
  })
  const logo = usePictures({
    purpose: 'logo',
    ids: values.logoId ? [values.logoId] : [],
    most: 1,
    onChange: ([id]) => change({ logoId: id ?? null }),
  })

  function takeTemplate({ prompt: sentence, offer, style, formats, creativity }: Template): void {
    flushSync(() =>
      form.begin({
        product: sentence,
        ...(offer && (!values.offer || hasGap(values.offer)) && { offer }),
        ...(style && { style }),
        ...(formats && { formats: [...formats] }),
        ...(creativity !== undefined && { creativity }),
      }),
    )
    if (offer) setOpen(true)
    selectGap(prompt.current)
  }

  function submit(): void {
    if (form.check()) return onCreate()
    const [first] = Object.keys(problemsOf(values)) as StudioField[] // keys of a closed record
    if (first && isOfBusiness(first)) flushSync(() => setOpen(true))
    if (first === 'product') {
      selectGap(prompt.current)
      prompt.current?.focus()
    } else card.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  const isOpen = open || Object.keys(errors).some(isOfBusiness)

  return (
    <form
      ref={card}
      noValidate
      aria-label={t.label}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Card className="grid grid-cols-[minmax(0,1fr)] gap-5 p-4 lg:p-5">
        <div className="min-w-0">
          <PromptField
            field={prompt}
            value={values.product}
            error={errors.product}
            photos={photos}
            photosError={errors.photoIds}
            reference={reference}
            referenceError={errors.referenceId}
            onChange={(product) => change({ product })}
          />
          <div className="mt-2">
            <TemplateChips onChoose={takeTemplate} />
          </div>
        </div>
        <StylePicker
          styles={desk.styles}
          value={values.style}
          error={errors.style}
          onChange={(style) => change({ style })}
        />
        <ShapePicker
          value={values.formats}
          error={errors.formats}
          onChange={(formats) => change({ formats })}
        />
        <FineTuning form={form} desk={desk} />
        <BusinessFields form={form} logo={logo} open={isOpen} onOpen={setOpen} />
        <CreateBar
          count={values.count}
          usage={desk.usage}
          busy={busy}
          waiting={waiting}
          wrong={Object.keys(errors).length}
          onCount={(count) => change({ count })}
        >
          {failure != null && <StartFailure failure={failure} onAgain={submit} />}
        </CreateBar>
      </Card>
    </form>
  )
}
