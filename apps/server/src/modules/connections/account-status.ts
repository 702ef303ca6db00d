/** Ours, beside Meta's numbers: the account was there once, and the person no longer shares it with us. */
export const NOT_SHARED = -1

// Meta's account_status. Undocumented in full; as read by integrators, 2026-11.
const problems: Readonly<Record<number, string>> = {
  [NOT_SHARED]: 'This ad account is no longer shared with us. Connect again and tick it.',
  2: 'Meta disabled this ad account. Ask for a review in Account Quality.',
  3: 'A payment failed. Settle the balance in Ads Manager under Billing.',
  7: 'Meta is reviewing this ad account for risk. This usually takes a day or two.',
  8: 'Meta is settling the balance of this ad account. Try again in a few days.',
  100: 'This ad account is about to be closed.',
  101: 'This ad account is closed. Choose another, or open it again in Ads Manager.',
  202: 'This ad account is closed. Choose another, or open it again in Ads Manager.',
}
/** 9 is the grace period: a payment is due, and ads run on meanwhile. */
const delivering: ReadonlySet<number> = new Set([1, 9, 201])

export const canDeliver = (status: number): boolean => delivering.has(status)

/** Why the account cannot run ads, as a sentence; null when it can. */
export function accountProblem(status: number): string | null {
  if (canDeliver(status)) return null
  return problems[status] ?? `Meta reports a state of this ad account that we do not know (${status}).`
}
