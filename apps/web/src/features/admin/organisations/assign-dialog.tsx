import type { AdminOrganisationDetail } from '@adwright/contract'
import { paidPlanIds, type PlanId } from '@adwright/contract/plans'
import { useQueryClient } from '@tanstack/react-query'
import { api, refresh } from '../../../lib/api.ts'
import { Field } from '../../../ui/field.tsx'
import { Input, NativeSelect } from '../../../ui/input.tsx'
import { toast } from '../../../ui/toast.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.organisations
type Props = { organisation: AdminOrganisationDetail; open: boolean; onClose: () => void }
const endOf = (day: string) => new Date(`${day}T23:59:59`)

export function AssignDialog({ organisation: { id, name, plan: now }, open, onClose }: Props) {
  const client = useQueryClient()
  return (
    <ReasonDialog
      open={open}
      onClose={onClose}
      title={t.assignTitle(name)}
      text={t.assignText}
      hint={adminWords.reasonSeen}
      submitLabel={t.assignSubmit}
      names={['plan', 'until']}
      check={({ until }) => (until && endOf(until).getTime() < Date.now() ? { until: t.dayPast } : {})}
      send={async ({ plan, until, reason = '' }) => {
        const chosen = plan as PlanId // one of the options below
        const end = until ? { until: endOf(until).toISOString() } : {}
        await api('adminAssignPlan', { body: { organisationId: id, plan: chosen, reason, ...end } })
        onClose()
        toast(t.assigned(t.plan[chosen]))
        await refresh(client, 'adminOrganisation', 'adminOrganisations', 'adminRevenue')
      }}
    >
      {(errors) => (
        <>
          <Field label={t.assignPlan} error={errors['plan']}>
            <NativeSelect name="plan" defaultValue={now === 'trial' ? 'starter' : now}>
              {paidPlanIds.map((plan) => (
                <option key={plan} value={plan}>
                  {t.plan[plan]}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label={t.assignUntil} hint={t.assignUntilHint} error={errors['until']} optional>
            <Input name="until" type="date" />
          </Field>
        </>
      )}
    </ReasonDialog>
  )
}
