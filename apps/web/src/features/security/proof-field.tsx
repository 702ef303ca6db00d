import { Field } from '../../ui/field.tsx'
import { PasswordInput } from '../../ui/password-input.tsx'
import { securityWords as t } from './words.ts'

/** Stands in a form from the moment that the server asks for it. */
export const ProofField = ({ needed, error }: { needed: boolean; error: string | undefined }) =>
  needed && (
    <Field label={t.yourPassword} error={error}>
      <PasswordInput name="password" autoComplete="current-password" maxLength={200} autoFocus required />
    </Field>
  )
