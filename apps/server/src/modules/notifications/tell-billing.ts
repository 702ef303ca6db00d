import type { OrganisationId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { billingNews } from './billing-news-view.ts'
import type { NotificationDeps } from './deps.ts'
import type { Tell } from './tell.ts'

const link = '/settings/billing'
const dayOf = (at: Date): string => at.toISOString().slice(0, 10)

/** A limit of a plan comes near, or was reached. */
export type UsageNotice = {
  organisationId: OrganisationId
  meter: string
  percent: number
  limit: number
  resetsAt: Date | null
}
export const createTellUsage =
  (tell: Tell) =>
  (tx: Tx, { organisationId, meter, percent, limit, resetsAt }: UsageNotice): Promise<void> =>
    tell(
      tx,
      { organisationId },
      {
        kind: percent < 100 ? 'usage.near' : 'usage.reached',
        params: { meter, limit, ...(resetsAt && { on: dayOf(resetsAt) }) },
        link,
        key: `${organisationId}:usage:${meter}:${percent}:${resetsAt?.getTime() ?? 0}`,
      },
    )

/** What happens to plans by itself, looked for now and then. */
export const createTellBilling =
  ({ transactions, clock }: Pick<NotificationDeps, 'transactions' | 'clock'>, tell: Tell) =>
  (): Promise<void> =>
    transactions.asSystem(async (tx) => {
      for (const { organisationId, kind, since } of await billingNews(tx, clock.now()))
        await tell(
          tx,
          { organisationId },
          {
            kind,
            params: kind === 'trial.ending' ? { on: dayOf(since) } : {},
            link,
            key: `${organisationId}:${kind}:${since.getTime()}`,
          },
        )
    })
