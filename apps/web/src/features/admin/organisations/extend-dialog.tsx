import type { AdminOrganisationDetail } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { api, refresh } from '../../../lib/api.ts'
import { Field } from '../../../ui/field.tsx'
import { Input } from '../../../ui/input.tsx'
import { toast } from '../../../ui/toast.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.organisations
type Props = { organisation: AdminOrganisationDetail; open: boolean; onClose: () => void }
const isDays = (days: number) => Number.isInteger(days) && days >= 1 && days <= 90

export function ExtendDialog({ organisation: { id, name }, open, onClose }: Props) {
  const client = useQueryClient()
  return (
    <ReasonDialog
      open={open}
      onClose={onClose}
      title={t.extendTitle(name)}
      text={t.extendText}
      hint={adminWords.reasonSeen}
      submitLabel={t.extendSubmit}
      names={['days']}
      check={({ days }) => (isDays(Number(days)) ? {} : { days: t.extendWrong })}
      send={async ({ days, reason = '' }) => {
        await api('adminExtendTrial', { body: { organisationId: id, days: Number(days), reason } })
        onClose()
        toast(t.extended(Number(days)))
        await refresh(client, 'adminOrganisation', 'adminOrganisations')
      }}
    >
      {(errors) => (
        <Field label={t.extendDays} error={errors['days']}>
          <Input name="days" inputMode="numeric" autoComplete="off" defaultValue="14" />
        </Field>
      )}
    </ReasonDialog>
  )
}
