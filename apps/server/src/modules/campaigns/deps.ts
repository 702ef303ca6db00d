import type {
  ApprovalMode,
  BriefId,
  CampaignId,
  Creative,
  CreativeId,
  Metrics,
  Role,
  UserId,
  WorkspaceId,
} from '@adwright/contract'
import type { Audit } from '#modules/audit'
import type { Connections } from '#modules/connections'
import type { Intents } from '#modules/intents'
import type { MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { MetaAds } from './ad-platform.ts'
import type { LaunchBrief, LaunchCreative } from './material.ts'

/** What campaigns needs of the studio. */
type Studio<C extends LaunchCreative = LaunchCreative> = {
  getBrief(tx: Tx, workspaceId: WorkspaceId, id: BriefId): Promise<LaunchBrief | undefined>
  getCreatives(tx: Tx, workspaceId: WorkspaceId, ids: CreativeId[]): Promise<C[]>
  presentCreatives(creatives: C[]): Promise<Creative[]>
}

type Figures = Pick<
  Metrics,
  'impressions' | 'clicks' | 'linkClicks' | 'spendMinor' | 'conversions' | 'conversionValueMinor'
>

type LaunchCount = (tx: Tx, workspaceId: WorkspaceId, id: CampaignId) => Promise<void>

export type CampaignDeps = {
  transactions: Transactions
  clock: Clock
  events: Events
  jobs: Jobs
  audit: Audit
  storage: Pick<ObjectStore, 'signedUrl'>
  studio: Studio
  media: Pick<MediaLibrary, 'read' | 'readStill' | 'source' | 'find' | 'present' | 'videoCheck'>
  connections: Pick<Connections, 'target' | 'now' | 'failed'>
  intents: Intents
  metaAds: MetaAds
  /** Figures with their rates; insights knows how. */
  toMetrics: (figures: Figures, reach: number | null) => Metrics
  /** A campaign is counted once, when it is launched; a launch that comes to nothing gives it back. */
  launches: {
    /** @throws plan.limit_reached, plan.ended */
    take: LaunchCount
    keep: LaunchCount
    giveBack: LaunchCount
  }
  /** Whose yes a launch needs: the workspace's rule, which is the one for its posts. */
  approval: {
    mode: (tx: Tx, workspaceId: WorkspaceId) => Promise<ApprovalMode>
    /** Whether what somebody with this role launches waits. */
    waits: (mode: ApprovalMode, role: Role) => boolean
    /** Whether the yes of somebody with this role counts. */
    counts: (mode: ApprovalMode, role: Role) => boolean
  }
  people: (ids: readonly UserId[]) => Promise<ReadonlyMap<UserId, { name: string }>>
  /** Whether a campaign planned without a connection will be a rehearsal. */
  simulated: boolean
}
