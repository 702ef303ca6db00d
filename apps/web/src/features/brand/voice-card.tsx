import { Controller, type UseFormReturn } from 'react-hook-form'
import { toneWords } from '../../business/tones.ts'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/input.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { AvoidWords } from './avoid-words.tsx'
import type { KitValues } from './kit-values.ts'
import { brandWords as t } from './words.ts'

type Tone = keyof typeof toneWords
const tones = (Object.keys(toneWords) as Tone[]).map((value) => ({ value, ...toneWords[value] })) // keys of a closed record

export function VoiceCard({ form }: { form: UseFormReturn<KitValues> }) {
  const { control, register, watch, formState } = form
  const { errors } = formState
  return (
    <Card className="p-4 sm:p-5" aria-labelledby="kit-voice">
      <CardHeader id="kit-voice" title={t.voice} note={t.voiceNote} />
      <div className="mt-4 grid gap-5">
        <Controller
          control={control}
          name="tone"
          render={({ field }) => (
            <fieldset className="min-w-0">
              <div className="mb-2 flex min-h-8 items-center gap-3">
                <legend className="float-left text-base font-[580]">{t.tone}</legend>
                {field.value === null ? (
                  <span className="text-sm text-ink-3">{t.toneUnset}</span>
                ) : (
                  <Button kind="ghost" size="sm" onClick={() => field.onChange(null)}>
                    {t.clearTone}
                  </Button>
                )}
              </div>
              <RadioCards
                label={t.tone}
                items={tones}
                value={field.value}
                onChange={field.onChange}
                className="grid grid-cols-1 gap-2 sm:grid-cols-3"
              />
            </fieldset>
          )}
        />
        <Field label={t.say} optional error={errors.voice?.message} aside={`${watch('voice').length} of 500`}>
          <Textarea rows={3} maxLength={500} placeholder={t.sayPlaceholder} {...register('voice')} />
        </Field>
        <Field label={t.avoid} optional hint={t.avoidHint} error={errors.avoidWords?.message}>
          <Controller
            control={control}
            name="avoidWords"
            render={({ field }) => <AvoidWords words={field.value} onChange={field.onChange} />}
          />
        </Field>
      </div>
    </Card>
  )
}
