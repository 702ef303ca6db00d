import type { Brief } from '@adwright/contract'
import { useState } from 'react'
import { Card, CardHeader } from '../../../ui/card.tsx'
import { Field } from '../../../ui/field.tsx'
import { Input, NativeSelect } from '../../../ui/input.tsx'
import { MoneyInput } from '../../../ui/money-input.tsx'
import type { ReadyConnection } from '../../../connection/ready-connection.ts'
import { defaultName } from './launch-settings.ts'

type Props = {
  brief: Brief
  ready: ReadyConnection
  name: string
  days: number | undefined
  saving: boolean
  onName: (name: string) => void
  onDays: (days: number | undefined) => void
  onBudget: (minor: number) => void
  onChooseAccount: () => void
}

/** The three things that are still open in the last step; a budget counts once the field is left. */
export function SpendSettings({
  brief,
  ready,
  name,
  days,
  saving,
  onName,
  onDays,
  onBudget,
  onChooseAccount,
}: Props) {
  const [typedName, setTypedName] = useState(name || defaultName(brief))
  const [minor, setMinor] = useState<number | null>(brief.dailyBudgetMinor)
  const isBad = minor === null || minor < 1
  const commit = () => !isBad && onBudget(minor)
  return (
    <Card className="p-4 sm:p-5" aria-labelledby="launch-settings">
      <CardHeader id="launch-settings" title="Budget and time" />
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        <Field label="Campaign name" className="sm:col-span-2">
          <Input
            maxLength={200}
            value={typedName}
            onChange={(event) => setTypedName(event.target.value)}
            onBlur={() => onName(typedName)}
          />
        </Field>
        <Field
          label="Daily budget"
          aside={saving ? 'Saving' : undefined}
          error={isBad ? `Enter an amount in ${brief.currency}.` : undefined}
        >
          <MoneyInput
            valueMinor={minor}
            currency={brief.currency}
            onChangeMinor={setMinor}
            onBlur={commit}
            onKeyDown={(event) => event.key === 'Enter' && commit()}
          />
        </Field>
        <Field label="Runs">
          <NativeSelect
            value={days ?? ''}
            onChange={(event) => onDays(event.target.value === '' ? undefined : Number(event.target.value))}
          >
            <option value="">until I pause it</option>
            {[3, 7, 14, 30, 60, 90].map((count) => (
              <option key={count} value={count}>
                for {count} days
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
        <span>
          Paid by <b className="font-[600]">{ready.adAccount.name}</b> ({ready.adAccount.currency}), in the
          name of the Page <b className="font-[600]">{ready.page.name}</b>
        </span>
        <button
          type="button"
          className="min-h-6 font-[580] text-accent underline underline-offset-2"
          onClick={onChooseAccount}
        >
          Change
        </button>
      </p>
    </Card>
  )
}
