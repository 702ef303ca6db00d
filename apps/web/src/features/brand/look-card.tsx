import { Controller, type UseFormReturn } from 'react-hook-form'
import { PictureDrop } from '../../business/picture-drop.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { ColourEditor } from './colour-editor.tsx'
import { FacePicker } from './face-picker.tsx'
import type { KitValues } from './kit-values.ts'
import { brandWords as t } from './words.ts'

export function LookCard({ form }: { form: UseFormReturn<KitValues> }) {
  const { control, formState } = form
  const { errors } = formState
  return (
    <Card className="p-4 sm:p-5" aria-labelledby="kit-look">
      <CardHeader id="kit-look" title={t.look} note={t.lookNote} />
      <div className="mt-4 grid gap-6">
        <Controller
          control={control}
          name="colours"
          render={({ field }) => (
            <ColourEditor colours={field.value} onChange={field.onChange} error={errors.colours?.message} />
          )}
        />
        <div>
          <div className="grid gap-5 sm:grid-cols-2">
            {(['displayFont', 'textFont'] as const).map((name) => (
              <Field key={name} label={t[name]} error={errors[name]?.message}>
                <Controller
                  control={control}
                  name={name}
                  render={({ field }) => <FacePicker value={field.value} onChange={field.onChange} />}
                />
              </Field>
            ))}
          </div>
          <p className="mt-1.5 text-sm text-ink-3">{t.fontsHint}</p>
        </div>
        <div className="max-w-80">
          <Controller
            control={control}
            name="logoId"
            render={({ field }) => (
              <PictureDrop
                label={t.logo}
                hint={t.logoHint}
                purpose="logo"
                most={1}
                ids={field.value ? [field.value] : []}
                onChange={([id]) => field.onChange(id ?? null)}
              />
            )}
          />
          {errors.logoId && (
            <p role="alert" className="mt-2 text-sm font-[540] text-bad">
              {errors.logoId.message}
            </p>
          )}
        </div>
      </div>
    </Card>
  )
}
