import type { WorkspaceId } from '@adwright/contract'
import type { Events } from '#platform/events.ts'
import type { Tx } from '#platform/transaction.ts'
import type { StoredCampaign } from './campaign.ts'
import { stepsOf } from './object-store.ts'

/** Tells the browsers of the workspace where a campaign stands. */
export async function announce(
  events: Events,
  tx: Tx,
  workspaceId: WorkspaceId,
  campaign: Pick<StoredCampaign, 'id' | 'state'>,
): Promise<void> {
  const steps = await stepsOf(tx, workspaceId, campaign.id)
  await events.publish(tx, workspaceId, {
    name: 'campaign.changed',
    data: {
      campaignId: campaign.id,
      state: campaign.state,
      stepsDone: steps.filter((step) => step.state === 'done').length,
      stepsTotal: steps.length,
    },
  })
}
