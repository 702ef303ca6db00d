import { ApiError } from '../../lib/api.ts'
import { useMay } from '../../lib/me.ts'
import { LinkButton } from '../../ui/button.tsx'
import { planWords } from './words.ts'

/** Whether more of a plan would have helped. */
const isOfPlan = (error: unknown): boolean =>
  error instanceof ApiError && (error.body?.code.startsWith('plan.') ?? false)

/** Below a refusal in a form, where a dialog over the dialog would throw away what was typed: the way to more. */
export function PlanWay({ error }: { error: unknown }) {
  const mayBill = useMay('bill')
  if (!isOfPlan(error)) return null
  return mayBill ? (
    <LinkButton to="/settings/billing" className="self-start">
      {planWords.see}
    </LinkButton>
  ) : (
    <p className="text-ink-2">{planWords.askWho}</p>
  )
}
