import { Controller, type UseFormReturn } from 'react-hook-form'
import { countries, currencies, languages } from '../../business/places.ts'
import { withScheme } from '../../business/web-address.ts'
import { Card, CardHeader } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Input, NativeSelect, Textarea } from '../../ui/input.tsx'
import type { KitValues } from './kit-values.ts'
import { brandWords as t } from './words.ts'

const choices = {
  language: languages,
  country: countries,
  currency: currencies.map((code) => ({ code, name: code })),
}

export function BasicsCard({ form }: { form: UseFormReturn<KitValues> }) {
  const { register, control, watch, setValue, formState } = form
  const { errors } = formState
  const address = register('webAddress')
  return (
    <Card className="p-4 sm:p-5" aria-labelledby="kit-basics">
      <CardHeader id="kit-basics" title={t.basics} note={t.basicsNote} />
      <div className="mt-4 grid gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t.name} error={errors.name?.message}>
            <Input maxLength={120} autoComplete="organization" {...register('name')} />
          </Field>
          <Field label={t.webAddress} hint={t.webAddressHint} error={errors.webAddress?.message}>
            <Input
              type="url"
              inputMode="url"
              autoComplete="url"
              placeholder="https://your-shop.com"
              {...address}
              onBlur={(event) => {
                setValue('webAddress', withScheme(event.target.value))
                void address.onBlur(event)
              }}
            />
          </Field>
        </div>
        <Field
          label={t.about}
          hint={t.aboutHint}
          error={errors.about?.message}
          aside={`${watch('about').length} of 400`}
        >
          <Textarea rows={2} maxLength={400} {...register('about')} />
        </Field>
        <div className="grid gap-5 sm:grid-cols-3">
          {(['language', 'country', 'currency'] as const).map((name) => (
            <Field key={name} label={t[name]} error={errors[name]?.message}>
              <Controller
                control={control}
                name={name}
                render={({ field }) => (
                  <NativeSelect
                    value={field.value ?? ''}
                    onBlur={field.onBlur}
                    onChange={(event) => field.onChange(event.target.value || null)}
                  >
                    <option value="">{t.notSet}</option>
                    {choices[name].map((choice) => (
                      <option key={choice.code} value={choice.code}>
                        {choice.name}
                      </option>
                    ))}
                  </NativeSelect>
                )}
              />
            </Field>
          ))}
        </div>
      </div>
    </Card>
  )
}
