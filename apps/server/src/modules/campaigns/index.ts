import type {
  ApproveCampaign,
  Campaign,
  CampaignId,
  CampaignPage,
  CampaignState,
  ConnectionId,
  CreateCampaign,
  CreativeId,
  OrganisationId,
  Preflight,
  ResolveDrift,
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
import { createApproveCampaign } from './approve-campaign.ts'
import { createCancelLaunch, createTakeBack } from './cancel-launch.ts'
import { createCreateCampaign } from './create-campaign.ts'
import { createDeleteCampaign } from './delete-campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { createGiveUp, createHold, createSettle } from './end-launch.ts'
import { createGetCampaign } from './get-campaign.ts'
import { createLaunchCampaign } from './launch-campaign.ts'
import { isUndo } from './launch-steps.ts'
import type { Launching } from './launch-workflow.ts'
import { createListCampaigns } from './list-campaigns.ts'
import { createMakeStep, stepsLeft } from './make-step.ts'
import { createPreflightCampaign } from './preflight-campaign.ts'
import { createRefreshCampaign } from './refresh-campaign.ts'
import { createResolveDrift } from './resolve-drift.ts'
import { runningInOrganisation, type Running } from './running-view.ts'
import { findSyncTarget, type SyncTarget } from './sync-target-view.ts'
import { createUndoStep } from './undo-step.ts'
import { createUpdateCampaign } from './update-campaign.ts'
import { createResumeWaiting, createWait } from './wait-for-launch.ts'
import { inWords as failureInWords } from './write-change.ts'
import { createWatchOn } from './watch-review.ts'

export type { CampaignDeps } from './deps.ts'
export { campaignIntentKinds } from './intent-kinds.ts'
export { campaignJobs } from './jobs.ts'
export { createMetaAds } from './meta-ads.ts'
export { campaignRoutes } from './routes.ts'

export type Campaigns = {
  create(member: Member, input: CreateCampaign): Promise<Campaign>
  list(member: Member, query: TableQuery): Promise<CampaignPage>
  get(member: Member, id: CampaignId): Promise<Campaign>
  preflight(member: Member, id: CampaignId): Promise<Preflight>
  /** Begins the launch, which the workflow does; or puts it forward for a yes, where this member's launches need one. */
  launch(member: Member, id: CampaignId): Promise<Campaign>
  /** Says yes, and it is launched, or no, and it goes back with the reason. */
  approve(member: Member, id: CampaignId, answer: ApproveCampaign): Promise<Campaign>
  update(member: Member, id: CampaignId, wish: UpdateCampaign): Promise<Campaign>
  delete(member: Member, id: CampaignId): Promise<void>
  /** Cancels a launch under way, takes back one that stopped or waits for a yes; the workflow deletes what was made. */
  cancelLaunch(member: Member, id: CampaignId): Promise<Campaign>
  /** Looks at Meta now, for a member who waits for it. */
  check(member: Member, id: CampaignId): Promise<Campaign>
  /** Accepts what was changed at Meta, or sets it back. */
  resolveDrift(member: Member, id: CampaignId, wish: ResolveDrift): Promise<Campaign>
  /** Makes ours say what Meta says. @returns the state then; undefined when Meta does not have it */
  refreshFromMeta(workspaceId: WorkspaceId, id: CampaignId): Promise<CampaignState | undefined>
  /** Enqueues a look at every campaign, of all workspaces, that may change by itself. */
  refreshAll(): Promise<void>
  /** Looks at a campaign in review once more, later, unless its review has ended. */
  watchOn: ReturnType<typeof createWatchOn>
  /** Enqueues a look at every launched campaign of a connection, such as after a fast-forward. */
  refreshConnection(tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void>
  /** Lets launches go on that waited for a connection to be healed. */
  resumeWaiting(tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void>
  syncTarget(tx: Tx, workspaceId: WorkspaceId, id: CampaignId): Promise<SyncTarget | undefined>
  syncTargetsOf(tx: Tx, workspaceId: WorkspaceId, connectionId?: ConnectionId): Promise<CampaignId[]>
  isCreativeLaunched(tx: Tx, workspaceId: WorkspaceId, id: CreativeId): Promise<boolean>
  /** Names of campaigns that run, or are being launched. */
  running(tx: Tx, workspaceId: WorkspaceId): Promise<string[]>
  /** The same of those that run through a connection. */
  runningThrough(tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<string[]>
  /** Campaigns that run, or are being launched, in all workspaces of an organisation. Runs as the system. */
  runningIn(tx: Tx, organisationId: OrganisationId): Promise<Running[]>
  /** The parts of the launch workflow. */
  launching: Launching
}

const TEN_MINUTES_MS = 600_000

export function createCampaigns(deps: CampaignDeps): Campaigns {
  const get = createGetCampaign(deps)
  const create = createCreateCampaign(deps)
  const launch = createLaunchCampaign(deps)
  const approve = createApproveCampaign(deps)
  const update = createUpdateCampaign(deps)
  const cancel = createCancelLaunch(deps)
  const refresh = createRefreshCampaign(deps)
  const resolveDrift = createResolveDrift(deps)
  const makeStep = createMakeStep(deps)
  const undoStep = createUndoStep(deps)
  const settle = createSettle(deps)
  const takeBack = createTakeBack(deps)
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
    approve: async (member, id, answer) => {
      await approve(member, id, answer)
      return get(member, id)
    },
    update: async (member, id, wish) => {
      await update(member, id, wish)
      return get(member, id)
    },
    delete: createDeleteCampaign(deps),
    cancelLaunch: async (member, id) => {
      await cancel(member, id)
      return get(member, id)
    },
    check: async (member, id) => {
      await get(member, id) // so that a stranger's id is not found
      await refresh(member.workspaceId, id).catch((error: unknown) => {
        throw failureInWords(error)
      })
      return get(member, id)
    },
    resolveDrift: async (member, id, wish) => {
      await resolveDrift(member, id, wish)
      return get(member, id)
    },
    refreshFromMeta: refresh,
    watchOn: createWatchOn(deps),
    resumeWaiting: createResumeWaiting(deps),
    refreshAll: async () => {
      const slot = Math.floor(deps.clock.now().getTime() / TEN_MINUTES_MS)
      const resting = slot % 6 === 0
      const watched = await deps.transactions.asSystem((tx) => campaignsToWatch(tx, { resting }))
      for (const one of watched)
        await deps.transactions.inWorkspace(one.workspaceId, (tx) => look(tx, one, String(slot)))
    },
    refreshConnection: async (tx, workspaceId, connectionId) => {
      const reason = `asked:${deps.clock.now().getTime()}`
      for (const one of await launchedCampaigns(tx, workspaceId, connectionId)) await look(tx, one, reason)
    },
    syncTarget: findSyncTarget,
    syncTargetsOf: async (tx, workspaceId, connectionId) =>
      (await launchedCampaigns(tx, workspaceId, connectionId)).map((one) => one.campaignId),
    isCreativeLaunched,
    running: (tx, workspaceId) => runningCampaignNames(tx, workspaceId),
    runningThrough: runningCampaignNames,
    runningIn: runningInOrganisation,
    launching: {
      stepsLeft: (input) => stepsLeft(deps, input),
      makeStep: (input, key) => (isUndo(key) ? undoStep(input, key) : makeStep(input, key)),
      wait: createWait(deps),
      hold: createHold(deps),
      giveUp: createGiveUp(deps),
      settle: async (input) => {
        await takeBack(input)
        await settle(input)
      },
    },
  }
}
