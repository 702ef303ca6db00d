import { api } from '../../lib/api.ts'
import { looksLikeEmail, useSentForm } from '../../lib/use-sent-form.ts'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.tsx'
import { useKeepOrganisation } from './change-organisation.ts'
import { organisationWords } from './words.ts'

const t = organisationWords.people

export function AddLeader({ onDone }: { onDone: () => void }) {
  const keep = useKeepOrganisation()
  const { errors, refusal, busy, submit } = useSentForm(['email'], {
    check: ({ email }) => (looksLikeEmail(email) ? {} : { email: t.emailRequired }),
    send: async ({ email }) => {
      await keep(await api('addOrganisationAdmin', { body: { email: email.trim() } }))
      onDone()
      toast(t.added(email.trim()))
    },
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onDone}
      submitLabel={t.submit}
      busy={busy}
      refusal={refusal}
    >
      <Field label={t.email} error={errors.email}>
        <Input name="email" type="email" autoComplete="off" maxLength={254} required />
      </Field>
    </DialogForm>
  )
}
