import type { CreatedApiKey } from '@adwright/contract'
import { apiScopes, type ApiScope } from '@adwright/contract/permissions'
import { CircleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Field } from '../../ui/field.tsx'
import { Input, NativeSelect } from '../../ui/input.tsx'
import type { Owner } from './owners.ts'
import { keyWords } from './words.ts'

const t = keyWords.form

type Props = { owner: Owner; onMade: (key: CreatedApiKey) => void; onCancel: () => void }

/** Little is allowed and the end is near unless somebody says otherwise. */
export function MakeKey({ owner, onMade, onCancel }: Props) {
  const scopesId = useId()
  const [scopes, setScopes] = useState<readonly ApiScope[]>(['read'])
  const { errors, refusal, busy, submit } = useSentForm(['name', 'scopes', 'expiry'], {
    check: ({ name }) => ({
      ...(!name.trim() && { name: t.nameRequired }),
      ...(scopes.length === 0 && { scopes: t.scopesRequired }),
    }),
    send: async ({ name, expiry }) => {
      const expiresInDays = expiry === '' ? null : Number(expiry)
      onMade(await owner.create({ name: name.trim(), scopes: [...scopes], expiresInDays }))
    },
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onCancel}
      submitLabel={t.submit}
      busy={busy}
      refusal={refusal}
    >
      <Field label={t.name} hint={t.nameHint} error={errors.name}>
        <Input name="name" maxLength={80} autoComplete="off" required />
      </Field>
      <div role="group" aria-labelledby={scopesId} className="flex flex-col gap-2">
        <span id={scopesId} className="text-base font-[580]">
          {t.scopes}
        </span>
        {apiScopes.map((scope) => (
          <Checkbox
            key={scope}
            checked={scopes.includes(scope)}
            onChange={(on) => setScopes(on ? [...scopes, scope] : scopes.filter((one) => one !== scope))}
            label={
              <>
                <span className="font-[580]">{keyWords.scopes[scope].label}</span>
                <span className="block text-sm text-ink-3">{keyWords.scopes[scope].note}</span>
              </>
            }
          />
        ))}
        {errors.scopes && (
          <p role="alert" className="flex gap-1.5 text-sm font-[540] text-bad">
            <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
            {errors.scopes}
          </p>
        )}
      </div>
      <Field label={t.expires}>
        <NativeSelect name="expiry" defaultValue="90">
          {Object.entries(t.expiry).map(([days, label]) => (
            <option key={days} value={days}>
              {label}
            </option>
          ))}
          <option value="">{t.never}</option>
        </NativeSelect>
      </Field>
    </DialogForm>
  )
}
