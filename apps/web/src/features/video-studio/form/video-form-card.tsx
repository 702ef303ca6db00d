import type { StudioStyle, VideoDesk } from '@adwright/contract'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Card } from '../../../ui/card.tsx'
import { BusinessSection, businessFields } from './business-section.tsx'
import { FailureNote } from './failure-note.tsx'
import { FilmStylePicker } from './film-style-picker.tsx'
import { formWords as t } from './form-words.ts'
import { LengthPicker } from './length-picker.tsx'
import { LookPicker } from './look-picker.tsx'
import { PictureSection } from './picture-section.tsx'
import { PromptField } from './prompt-field.tsx'
import { RatioPicker } from './ratio-picker.tsx'
import { SoundSection } from './sound-section.tsx'
import { TruthFields } from './truth-fields.tsx'
import { useFilmMedia } from './use-film-media.ts'
import type { VideoForm } from './use-video-form.ts'
import { WriteBar } from './write-bar.tsx'

type Props = {
  form: VideoForm
  desk: VideoDesk
  looks: readonly StudioStyle[]
  /** Something else is at hand: its own button is the one that stands out. */
  again: boolean
  /** The person's own storyboard is still to come. */
  isFirst: boolean
  /** It is written anew by itself when the form changes. */
  follows: boolean
  busy: boolean
  waiting: boolean
  /** Why no storyboard was written, unless a field says it. */
  failure: unknown
  onWrite: () => void
}
type Section = 'business' | 'sound' | 'picture'

/** All that can be wished of a film; only the sentence has to be. */
export function VideoFormCard({
  form,
  desk,
  looks,
  again,
  isFirst,
  follows,
  busy,
  waiting,
  failure,
  onWrite,
}: Props) {
  const { values, errors, change } = form
  const prompt = useRef<HTMLTextAreaElement>(null)
  const card = useRef<HTMLFormElement>(null)
  const [open, setOpen] = useState<Partial<Record<Section, boolean>>>({ business: values.url === '' })
  const media = useFilmMedia(values.mediaIds, (mediaIds) => change({ mediaIds }))
  const hasError = (fields: readonly string[]) => fields.some((field) => field in errors)
  const section = (name: Section, fields: readonly string[]) => ({
    open: (open[name] ?? false) || hasError(fields),
    onOpen: (next: boolean) => setOpen((now) => ({ ...now, [name]: next })),
  })

  function submit(): void {
    let isComplete = false
    flushSync(() => {
      isComplete = form.check()
    })
    if (isComplete) return onWrite()
    if (!values.product.trim()) prompt.current?.focus()
    else card.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

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
        <PromptField
          field={prompt}
          value={values.product}
          error={errors.product}
          media={media}
          mediaError={errors.mediaIds}
          onChange={(product) => change({ product })}
        />
        <FilmStylePicker desk={desk} value={values.style} onChange={(style) => change({ style })} />
        <LengthPicker value={values.seconds} onChange={(seconds) => change({ seconds })} />
        <RatioPicker value={values.ratios} error={errors.ratios} onChange={(ratios) => change({ ratios })} />
        <TruthFields form={form} />
        <LookPicker
          looks={looks}
          suits={desk.styles.find(({ id }) => id === values.style)?.look ?? ''}
          value={values.look}
          error={errors.look}
          onChange={(look) => change({ look })}
        />
        <div className="-mb-5">
          <SoundSection form={form} desk={desk} {...section('sound', ['music', 'voice'])} />
          <PictureSection form={form} desk={desk} {...section('picture', ['colours'])} />
          <BusinessSection form={form} {...section('business', businessFields)} />
        </div>
        <WriteBar
          again={again}
          isFirst={isFirst}
          follows={follows}
          busy={busy}
          waiting={waiting}
          wrong={Object.keys(errors).length}
        >
          {failure != null && <FailureNote title={t.failed} failure={failure} onAgain={submit} />}
        </WriteBar>
      </Card>
    </form>
  )
}
