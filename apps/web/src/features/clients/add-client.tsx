import { PlanWay } from '../../business/plan/plan-way.tsx'
import { api } from '../../lib/api.ts'
import { goTo } from '../../lib/open-workspace.ts'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Input, NativeSelect } from '../../ui/input.tsx'
import { clientWords } from './words.ts'

const t = clientWords.form
const here = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The new workspace is opened at once: there is its connection to make. */
export function AddClient({ onCancel }: { onCancel: () => void }) {
  const { errors, error, refusal, busy, submit } = useSentForm(['name', 'timeZone'], {
    check: ({ name }) => (name.trim() ? {} : { name: t.nameRequired }),
    send: async ({ name, timeZone }) => {
      const { id } = await api('createClientWorkspace', { body: { name: name.trim(), timeZone } })
      goTo(id)
    },
  })
  const zones = [...new Set([here, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted()
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onCancel}
      submitLabel={t.submit}
      busy={busy}
      refusal={refusal}
    >
      <PlanWay error={error} />
      <Field label={t.name} error={errors.name}>
        <Input name="name" maxLength={120} autoComplete="off" required />
      </Field>
      <Field label={t.timeZone} hint={t.timeZoneHint} error={errors.timeZone}>
        <NativeSelect name="timeZone" defaultValue={here}>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </DialogForm>
  )
}
