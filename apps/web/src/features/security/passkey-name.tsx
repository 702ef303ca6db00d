import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { securityWords } from './words.ts'

const t = securityWords.passkeys

export const PasskeyName = ({ value, error }: { value: string; error: string | undefined }) => (
  <Field label={t.name} hint={t.nameHint} error={error}>
    <Input name="name" defaultValue={value} maxLength={80} autoComplete="off" required />
  </Field>
)
