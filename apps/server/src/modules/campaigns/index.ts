import type {
  Campaign,
  CampaignId,
  CampaignPage,
  CampaignState,
  ConnectionId,
  CreateCampaign,
  CreativeId,
  Preflight,
  UpdateCampaign,
  WorkspaceId,
} from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import {
  campaignsToWatch,
  isCreativeLaunched,
  launchedCampaigns,
  runningCampaignNames,
  type Queued,
} from './campaign-store.ts'
import type { TableQuery } from './campaign-table-view.ts'
import { createCreateCampaign } from './create-campaign.ts'
import { createDeleteCampaign } from './delete-campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { createGiveUp, createHold, createSettle } from './end-launch.ts'
import { createGetCampaign } from './get-campaign.ts'
import { createLaunchCampaign } from './launch-campaign.ts'
import type { Launching } from './launch-workflow.ts'
import { createListCampaigns } from './list-campaigns.ts'
import { createMakeStep, stepsLeft } from './make-step.ts'
import { createPreflightCampaign } from './preflight-campaign.ts'
import { createRefreshCampaign } from './refresh-campaign.ts'
import { findSyncTarget, type SyncTarget } from './sync-target-view.ts'
import { createUpdateCampaign } from './update-campaign.ts'

export type { CampaignDeps } from './deps.ts'
export { campaignJobs } from './jobs.ts'
export { createMetaAds } from './meta-ads.ts'
export { campaignRoutes } from './routes.ts'

export type Campaigns = {
  create(member: Member, input: CreateCampaign): Promise<Campaign>
  list(member: Member, query: TableQuery): Promise<CampaignPage>
  get(member: Member, id: CampaignId): Promise<Campaign>
  preflight(member: Member, id: CampaignId): Promise<Preflight>
  /** Begins the launch; the workflow does it. */
  launch(member: Member, id: CampaignId): Promise<Campaign>
  update(member: Member, id: CampaignId, wish: UpdateCampaign): Promise<Campaign>
  delete(member: Member, id: CampaignId): Promise<void>
  /** Makes ours say what Meta says. @returns the state then; undefined when Meta does not have it */
  refreshFromMeta(workspaceId: WorkspaceId, id: CampaignId): Promise<CampaignState | undefined>
  /** Enqueues a look at every campaign, of all workspaces, that may change by itself. */
  refreshAll(): Promise<void>
  /** Enqueues a look at every launched campaign of a connection, such as after a fast-forward. */
  refreshConnection(tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void>
  syncTarget(tx: Tx, workspaceId: WorkspaceId, id: CampaignId): Promise<SyncTarget | undefined>
  syncTargetsOf(tx: Tx, workspaceId: WorkspaceId, connectionId?: ConnectionId): Promise<CampaignId[]>
  isCreativeLaunched(tx: Tx, workspaceId: WorkspaceId, id: CreativeId): Promise<boolean>
  /** Names of campaigns that run, or are being launched, through a connection. */
  runningThrough(tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<string[]>
  /** The parts of the launch workflow. */
  launching: Launching
}

export function createCampaigns(deps: CampaignDeps): Campaigns {
  const get = createGetCampaign(deps)
  const create = createCreateCampaign(deps)
  const launch = createLaunchCampaign(deps)
  const update = createUpdateCampaign(deps)
  const look = (tx: Tx, { workspaceId, campaignId, adAccountExternalId }: Queued, reason: string) =>
    deps.jobs.enqueue(
      tx,
      'campaigns.refresh',
      { workspaceId, campaignId },
      { key: `${campaignId}:${reason}`, partition: adAccountExternalId },
    )
  return {
    get,
    create: async (member, input) => get(member, await create(member, input)),
    list: createListCampaigns(deps),
    preflight: createPreflightCampaign(deps),
    launch: async (member, id) => {
      await launch(member, id)
      return get(member, id)
    },
    update: async (member, id, wish) => {
      await update(member, id, wish)
      return get(member, id)
    },
    delete: createDeleteCampaign(deps),
    refreshFromMeta: createRefreshCampaign(deps),
    refreshAll: async () => {
      const slot = String(Math.floor(deps.clock.now().getTime() / 600_000))
      const watched = await deps.transactions.asSystem((tx) => campaignsToWatch(tx))
      for (const one of watched)
        await deps.transactions.inWorkspace(one.workspaceId, (tx) => look(tx, one, slot))
    },
    refreshConnection: async (tx, workspaceId, connectionId) => {
      const reason = `asked:${deps.clock.now().getTime()}`
      for (const one of await launchedCampaigns(tx, workspaceId, connectionId)) await look(tx, one, reason)
    },
    syncTarget: findSyncTarget,
    syncTargetsOf: async (tx, workspaceId, connectionId) =>
      (await launchedCampaigns(tx, workspaceId, connectionId)).map((one) => one.campaignId),
    isCreativeLaunched,
    runningThrough: runningCampaignNames,
    launching: {
      stepsLeft: (input) => stepsLeft(deps, input),
      makeStep: createMakeStep(deps),
      hold: createHold(deps),
      giveUp: createGiveUp(deps),
      settle: createSettle(deps),
    },
  }
}
