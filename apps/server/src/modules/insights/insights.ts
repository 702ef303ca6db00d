import type {
  CampaignId,
  CampaignInsights,
  Dashboard,
  DashboardQuery,
  InsightsQuery,
  MeDashboard,
  WorkspaceId,
} from '@adwright/contract'
import type { z } from 'zod'
import type { Member } from '#platform/member.ts'
import type { SyncOutcome } from './sync-campaign.ts'
import type { EnqueueSync } from './sync-queue.ts'

/** What other rooms, the routes and the jobs may ask of insights. */
export type Insights = {
  /** Reads and replaces a campaign's figures now. For jobs: it waits for Meta. */
  syncCampaign(workspaceId: WorkspaceId, campaignId: CampaignId): Promise<SyncOutcome>
  /** Enqueues a sync in the caller's transaction. @returns false when the campaign is not on Meta's side */
  enqueueSync: EnqueueSync
  /** The same in a transaction of its own. */
  requestSync(
    workspaceId: WorkspaceId,
    campaignId: CampaignId,
    reason: string,
    options?: Parameters<EnqueueSync>[4],
  ): Promise<boolean>
  /** One sync for every campaign whose figures may still change; the scheduler's quarter of an hour. */
  requestAllSyncs(): Promise<void>
  /** A person asks for fresh figures. @throws campaign.not_found, campaign.not_changeable before a launch */
  askForSync(member: Member, campaignId: CampaignId): Promise<void>
  campaignInsights(
    member: Member,
    campaignId: CampaignId,
    query: z.output<typeof InsightsQuery>,
  ): Promise<CampaignInsights>
  dashboard(member: Member, query: z.output<typeof DashboardQuery>): Promise<Dashboard>
  meDashboard(member: Member, query: z.output<typeof DashboardQuery>): Promise<MeDashboard>
}
