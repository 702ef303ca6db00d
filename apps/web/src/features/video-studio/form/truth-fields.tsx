import { Plus, Quote, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Input, Textarea } from '../../../ui/input.tsx'
import { formWords as t } from './form-words.ts'
import type { VideoForm } from './use-video-form.ts'
import { mostLetters, mostPoints, pointsOf } from './video-values.ts'

/** What the film may say besides, and a customer's words: only what the person typed is ever said. */
export function TruthFields({ form }: { form: VideoForm }) {
  const { values, errors, change } = form
  const [wanted, setWanted] = useState(false)
  const isTestimonial = values.style === 'testimonial'
  const hasQuote = values.quoteWords !== '' || values.quoteName !== ''
  const shows = isTestimonial || wanted || hasQuote
  return (
    <>
      <Field
        label={t.points}
        optional
        hint={t.pointsHint}
        error={errors.points}
        aside={t.pointCount(pointsOf(values.points).length, mostPoints)}
      >
        <Textarea
          rows={3}
          dir="auto"
          placeholder={t.pointsPlaceholder}
          value={values.points}
          onChange={(event) => change({ points: event.target.value })}
          className="field-sizing-content max-h-60"
        />
      </Field>
      {shows ? (
        <div className="grid gap-4 rounded-md bg-sunken p-3 shadow-[inset_0_0_0_1px_var(--line)]">
          <Field label={t.quote} optional hint={t.quoteHint} error={errors.quoteWords}>
            <Textarea
              rows={2}
              dir="auto"
              maxLength={mostLetters.quote}
              placeholder={t.quotePlaceholder}
              value={values.quoteWords}
              onChange={(event) => change({ quoteWords: event.target.value.replaceAll('\n', ' ') })}
            />
          </Field>
          <Field label={t.quoteName} error={errors.quoteName}>
            <Input
              dir="auto"
              maxLength={mostLetters.name}
              placeholder={t.quoteNamePlaceholder}
              value={values.quoteName}
              onChange={(event) => change({ quoteName: event.target.value })}
            />
          </Field>
          {isTestimonial && !values.quoteWords.trim() && (
            <p className="flex gap-2 text-sm text-ink-2">
              <Quote className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden />
              {t.noQuote}
            </p>
          )}
          {(wanted || hasQuote) && (
            <Button
              kind="ghost"
              size="sm"
              className="-ms-1.5 justify-self-start"
              onClick={() => {
                setWanted(false)
                change({ quoteWords: '', quoteName: '' })
              }}
            >
              <X aria-hidden />
              {t.quoteRemove}
            </Button>
          )}
        </div>
      ) : (
        <Button
          kind="ghost"
          size="sm"
          className="-my-2 -ms-2 justify-self-start"
          onClick={() => setWanted(true)}
        >
          <Plus className="text-accent" aria-hidden />
          {t.quoteAdd}
        </Button>
      )}
    </>
  )
}
