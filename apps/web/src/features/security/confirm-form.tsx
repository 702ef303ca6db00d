import { useSentForm } from '../../lib/use-sent-form.ts'
import type { ButtonKind } from '../../ui/cls.ts'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { ProofField } from './proof-field.tsx'
import { useProof } from './use-proof.ts'

type Props = {
  submitLabel: string
  kind?: ButtonKind
  /** It was refused before without a proof. */
  proofNeeded?: boolean
  send: () => Promise<void>
  onCancel: () => void
}

/** “Really?”, and the password where the server asks for it. */
export function ConfirmForm({ submitLabel, kind, proofNeeded, send, onCancel }: Props) {
  const { needed, check, prove } = useProof(proofNeeded)
  const { errors, refusal, busy, submit } = useSentForm(['password'], {
    check: ({ password }) => check(password),
    send: ({ password }) => prove(password, send),
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onCancel}
      submitLabel={submitLabel}
      busy={busy}
      refusal={refusal}
      {...(kind && { kind })}
    >
      <ProofField needed={needed} error={errors.password} />
    </DialogForm>
  )
}
