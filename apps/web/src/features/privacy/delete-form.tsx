import { api, ApiError } from '../../lib/api.ts'
import { useMe } from '../../lib/me.ts'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { leaveWorkspace } from '../../lib/workspace-here.ts'
import { LinkButton } from '../../ui/button.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { dataWords } from './words.ts'

const t = dataWords.remove

export function DeleteForm({ onCancel }: { onCancel: () => void }) {
  const { user } = useMe()
  const { errors, error, refusal, busy, submit } = useSentForm(['password', 'confirm'], {
    check: ({ password, confirm }) => ({
      ...(!password && { password: t.passwordRequired }),
      ...(!isSame(confirm, user.email) && { confirm: t.confirmWrong }),
    }),
    send: async (body) => {
      await api('deleteAccount', { body })
      leaveWorkspace()
      // A full load: nothing of the account stays in memory. Busy until this page has gone.
      location.replace('/goodbye')
      await new Promise(() => undefined)
    },
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onCancel}
      submitLabel={t.submit}
      kind="danger"
      busy={busy}
      refusal={refusal}
    >
      <Ways code={error instanceof ApiError ? error.body?.code : undefined} />
      {/* Tells password managers whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
      <Field label={t.password} error={errors.password}>
        <PasswordInput name="password" autoComplete="current-password" maxLength={200} required />
      </Field>
      <Field label={t.confirm(user.email)} error={errors.confirm}>
        <Input
          name="confirm"
          type="email"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={254}
          required
        />
      </Field>
    </DialogForm>
  )
}

/** To where that is mended which is in the way. */
function Ways({ code }: { code: string | undefined }) {
  if (code === 'account.campaigns_running')
    return (
      <LinkButton to="/campaigns" search={{ state: 'active' }} className="self-start">
        {t.ways.campaigns}
      </LinkButton>
    )
  if (code !== 'account.owns_shared') return null
  return (
    <div className="flex flex-wrap gap-2">
      <LinkButton to="/settings/team">{t.ways.team}</LinkButton>
      <LinkButton to="/settings/organisation">{t.ways.organisation}</LinkButton>
      <LinkButton to="/settings/workspace">{t.ways.workspace}</LinkButton>
    </div>
  )
}

const isSame = (typed: string, email: string): boolean => typed.trim().toLowerCase() === email.toLowerCase()
