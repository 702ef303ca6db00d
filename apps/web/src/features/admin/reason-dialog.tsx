import type { ReactNode } from 'react'
import { useSentForm } from '../../lib/use-sent-form.ts'
import type { ButtonKind } from '../../ui/cls.ts'
import { DialogForm } from '../../ui/dialog-form.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/input.tsx'
import { adminWords as t } from './words.ts'

export type Values = Record<string, string>
type ReasonFormProps = {
  submitLabel: string
  kind?: ButtonKind
  /** Who reads the reason, besides the staff. */
  hint?: string
  onClose: () => void
  /** Fields beside the reason. */
  names?: readonly string[]
  check?: (values: Values) => Partial<Values>
  send: (values: Values) => Promise<void>
  children?: (errors: Partial<Values>) => ReactNode
}

/** For what staff do to others: it never happens without a reason. */
export function ReasonDialog({
  open,
  title,
  text,
  ...form
}: ReasonFormProps & { open: boolean; title: string; text: ReactNode }) {
  return (
    <Dialog open={open} onClose={form.onClose} title={title} description={text}>
      <ReasonForm {...form} />
    </Dialog>
  )
}

function ReasonForm({
  submitLabel,
  kind,
  hint = t.reasonHint,
  onClose,
  names = [],
  check,
  send,
  children,
}: ReasonFormProps) {
  const { errors, refusal, busy, submit } = useSentForm<string>([...names, 'reason'], {
    check: (values) => ({
      ...check?.(values),
      ...((values['reason'] ?? '').trim().length < 3 && { reason: t.reasonRequired }),
    }),
    send,
  })
  return (
    <DialogForm
      onSubmit={(event) => void submit(event)}
      onCancel={onClose}
      submitLabel={submitLabel}
      busy={busy}
      refusal={refusal}
      {...(kind && { kind })}
    >
      {children?.(errors)}
      <Field label={t.reason} hint={hint} error={errors['reason']}>
        <Textarea name="reason" rows={2} maxLength={500} required />
      </Field>
    </DialogForm>
  )
}
