import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useQueryClient } from '@tanstack/react-query'
import { api, ApiError, reasonOf, refresh } from '../../lib/api.ts'
import { passkeyTrouble, plainly } from '../../lib/passkeys.ts'
import { useSentForm } from '../../lib/use-sent-form.ts'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { toast } from '../../ui/toast.tsx'
import { deviceName } from './device-name.ts'
import { ProofField } from './proof-field.tsx'
import { PasskeyName } from './passkey-name.tsx'
import { useProof } from './use-proof.ts'
import { securityWords } from './words.ts'

const t = securityWords.passkeys

/** A name for it, then the browser's own window, then it is kept. */
export function AddPasskey({ onDone }: { onDone: () => void }) {
  const client = useQueryClient()
  const proof = useProof()
  const { errors, refusal, busy, submit } = useSentForm(['name', 'password'], {
    check: ({ name, password }) => ({
      ...(!name.trim() && { name: t.nameRequired }),
      ...proof.check(password),
    }),
    send: async ({ name, password }) => {
      const { options } = await proof.prove(password, () => api('startPasskey'))
      const optionsJSON = options as typeof options & PublicKeyCredentialCreationOptionsJSON // made by the same library
      const response = await startRegistration({ optionsJSON })
      const added = await api('addPasskey', { body: { name: name.trim(), response: plainly(response) } })
      onDone()
      toast(t.added(added.name))
      await Promise.all([refresh(client, 'listPasskeys'), refresh(client, 'me')])
    },
    reason: (error) => (error instanceof ApiError ? reasonOf(error) : t.trouble[passkeyTrouble(error)]),
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onDone}
      submitLabel={t.goOn}
      busy={busy}
      refusal={refusal}
    >
      <PasskeyName value={deviceName(navigator.userAgent)} error={errors.name} />
      <ProofField needed={proof.needed} error={errors.password} />
    </DialogForm>
  )
}
