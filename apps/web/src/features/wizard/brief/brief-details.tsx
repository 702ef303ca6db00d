import { ChevronDown } from 'lucide-react'
import { Controller, type UseFormReturn } from 'react-hook-form'
import { formatMoney } from '../../../lib/format.ts'
import { Card } from '../../../ui/card.tsx'
import { cx } from '../../../ui/cls.ts'
import { Field } from '../../../ui/field.tsx'
import { Input, NativeSelect, Textarea } from '../../../ui/input.tsx'
import { MoneyInput } from '../../../ui/money-input.tsx'
import { RadioCards } from '../../../ui/radio-cards.tsx'
import { wizardWords } from '../words.ts'
import { BrandColor } from './brand-color.tsx'
import { rescale, type BriefValues } from './brief-values.ts'
import { countries, currencies, languages, nameOf } from '../../../business/places.ts'

type Props = { form: UseFormReturn<BriefValues>; open: boolean; onOpen: (open: boolean) => void }

const cards = <Key extends string>(words: Record<Key, { label: string; note: string }>) =>
  (Object.entries(words) as [Key, { label: string; note: string }][]).map(([value, text]) => ({
    value,
    ...text,
  })) // keys of a closed record

/** Everything with an honest default: told in one line, opened when somebody wants it otherwise. */
export function BriefDetails({ form, open, onOpen }: Props) {
  const { control, register, watch, setValue, getValues, formState } = form
  const { errors } = formState
  const currency = watch('currency')
  return (
    <Card aria-labelledby="brief-more">
      <h2 id="brief-more">
        <button
          type="button"
          aria-expanded={open}
          aria-controls="brief-details"
          onClick={() => onOpen(!open)}
          className="flex w-full items-center gap-3 rounded-lg p-4 text-left sm:px-5"
        >
          <span className="min-w-0 flex-1">
            <span className="block text-base font-[580]">Goal, budget and style</span>
            <span className="mt-0.5 block text-sm text-ink-3">
              {open ? 'All of it can stay as it is.' : <Summary form={form} />}
            </span>
          </span>
          <span className="flex items-center gap-1.5 text-sm font-[580] text-accent">
            {open ? 'Close' : 'Change'}
            <ChevronDown
              className={cx('size-4 transition-transform duration-180', open && 'rotate-180')}
              aria-hidden
            />
          </span>
        </button>
      </h2>
      <div id="brief-details" hidden={!open} className="border-t border-line p-4 sm:p-5">
        <div className="grid gap-6">
          <fieldset>
            <legend className="mb-2 text-base font-[580]">What should the campaign bring?</legend>
            <Controller
              control={control}
              name="objective"
              render={({ field }) => (
                <RadioCards
                  label="Goal"
                  items={cards(wizardWords.objectives)}
                  value={field.value}
                  onChange={field.onChange}
                />
              )}
            />
          </fieldset>
          <div className="grid gap-5 sm:grid-cols-2">
            <Field
              label="Daily budget"
              error={errors.dailyBudgetMinor?.message}
              hint="An average. On one day Meta may spend up to 75 % more, and balances it over the week."
            >
              <Controller
                control={control}
                name="dailyBudgetMinor"
                render={({ field }) => (
                  <MoneyInput
                    valueMinor={Number.isNaN(field.value) ? null : field.value}
                    currency={currency}
                    onChangeMinor={(minor) => field.onChange(minor ?? Number.NaN)}
                    onBlur={field.onBlur}
                  />
                )}
              />
            </Field>
            <Field label="Currency" hint="The one that your ad account is billed in.">
              <NativeSelect
                value={currency}
                onChange={(event) => {
                  const next = event.target.value as BriefValues['currency'] // only codes of the contract are offered
                  const minor = getValues('dailyBudgetMinor')
                  setValue('dailyBudgetMinor', rescale(minor, currency, next))
                  setValue('currency', next)
                }}
              >
                {currencies.map((code) => (
                  <option key={code}>{code}</option>
                ))}
              </NativeSelect>
            </Field>
            <Field label="Show it in" error={errors.country?.message}>
              <NativeSelect {...register('country')}>
                {countries.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label="Language of the ad" error={errors.language?.message}>
              <NativeSelect {...register('language')}>
                {languages.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </NativeSelect>
            </Field>
          </div>
          <Field
            label="Offer"
            optional
            hint="A price, a discount, a deadline. It is printed on the poster."
            error={errors.offer?.message}
          >
            <Input maxLength={200} placeholder="Two for one until Sunday" {...register('offer')} />
          </Field>
          <Field
            label="Who is it for?"
            optional
            hint="Helps to find the words. Nobody is excluded by it."
            error={errors.audience?.message}
          >
            <Textarea
              rows={2}
              maxLength={300}
              placeholder="Commuters around the harbour"
              {...register('audience')}
            />
          </Field>
          <fieldset>
            <legend className="mb-2 text-base font-[580]">How should it sound?</legend>
            <Controller
              control={control}
              name="tone"
              render={({ field }) => (
                <RadioCards
                  label="Tone"
                  items={cards(wizardWords.tones)}
                  value={field.value}
                  onChange={field.onChange}
                  className="grid grid-cols-1 gap-2 sm:grid-cols-3"
                />
              )}
            />
          </fieldset>
          <Controller
            control={control}
            name="brandColor"
            render={({ field }) => <BrandColor value={field.value} onChange={field.onChange} />}
          />
        </div>
      </div>
    </Card>
  )
}

function Summary({ form }: { form: UseFormReturn<BriefValues> }) {
  const [objective, minor, currency, country, language, tone] = form.watch([
    'objective',
    'dailyBudgetMinor',
    'currency',
    'country',
    'language',
    'tone',
  ])
  const parts = [
    wizardWords.objectives[objective].label,
    Number.isNaN(minor) ? 'no budget yet' : `${formatMoney(minor, currency, { short: true })} a day`,
    nameOf(countries, country),
    nameOf(languages, language),
    wizardWords.tones[tone].label.toLowerCase(),
  ]
  return parts.join(' · ')
}
