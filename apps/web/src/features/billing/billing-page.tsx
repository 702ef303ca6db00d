import { useMay } from '../../lib/me.ts'
import { MemberPlan } from './member-plan.tsx'
import { PayerPlan } from './payer-plan.tsx'

/** The plan: everything about it for whoever pays, and what may be used for all others. */
export function BillingPage() {
  const mayBill = useMay('bill')
  return <div className="max-w-[940px]">{mayBill ? <PayerPlan /> : <MemberPlan />}</div>
}
