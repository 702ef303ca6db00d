import type { ReactNode, SubmitEventHandler } from 'react'
import { words } from '../lib/words.ts'
import { Button } from './button.tsx'
import type { ButtonKind } from './cls.ts'
import { Refusal } from './refusal.tsx'

type DialogFormProps = {
  onSubmit: SubmitEventHandler<HTMLFormElement>
  onCancel: () => void
  submitLabel: string
  kind?: ButtonKind
  busy: boolean
  /** Why the whole form was not taken; what is about one field stands there. */
  refusal: string | null
  children: ReactNode
}

/** A form inside a `Dialog`: it begins anew each time the dialog opens, and Enter sends it. */
export function DialogForm({
  onSubmit,
  onCancel,
  submitLabel,
  kind = 'solid',
  busy,
  refusal,
  children,
}: DialogFormProps) {
  return (
    <form noValidate onSubmit={onSubmit} className="flex flex-col gap-4 pt-1 pb-3">
      <Refusal reason={refusal} />
      {children}
      <div className="flex flex-col-reverse gap-2 pt-1 sm:flex-row sm:justify-end">
        <Button kind="ghost" onClick={onCancel}>
          {words.common.cancel}
        </Button>
        <Button type="submit" kind={kind} busy={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}
