import type { AuditSearch } from '../../../lib/search.ts'
import type { ReactNode, SubmitEvent } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.audit.filter

/** From the first moment of a day to the last of another, as the browser's clock has them. */
export const spanOf = ({ from, to }: AuditSearch) => ({
  from: from && new Date(`${from}T00:00:00`).toISOString(),
  to: to && new Date(`${to}T23:59:59.999`).toISOString(),
})

type Props = { value: AuditSearch; onChange: (next: AuditSearch) => void; children: ReactNode }

/** Nothing is asked for until it is sent; what is asked for stands in the address. */
export function AuditFilter({ value, onChange, children }: Props) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = [...new FormData(event.currentTarget)].filter(([, one]) => String(one).trim() !== '')
    onChange(Object.fromEntries(given.map(([name, one]) => [name, String(one).trim()])))
  }
  return (
    <form
      key={JSON.stringify(value)}
      role="search"
      onSubmit={submit}
      className="rounded-lg bg-card p-4 shadow-card lg:p-5"
    >
      <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {children}
        <Field label={t.from}>
          <Input name="from" type="date" defaultValue={value.from} />
        </Field>
        <Field label={t.to}>
          <Input name="to" type="date" defaultValue={value.to} />
        </Field>
      </div>
      <div className="mt-4 flex gap-2">
        <Button type="submit" kind="solid">
          {t.apply}
        </Button>
        {Object.values(value).some((one) => one !== undefined) && (
          <Button kind="ghost" onClick={() => onChange({})}>
            {t.clear}
          </Button>
        )}
      </div>
    </form>
  )
}
