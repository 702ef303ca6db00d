import { z } from 'zod'
import { ApprovalMode } from './approvals.ts'
import { Country, LandingUrl, Objective } from './briefs.ts'
import { Creative, Finding } from './creatives.ts'
import { Drift } from './drift.ts'
import { AdAccountId, BriefId, CampaignId, ConnectionId, CreativeId, MediaId, PageId } from './ids.ts'
import { Metrics, Receipt } from './insights.ts'
import { Media } from './media.ts'
import { Currency, DailyBudgetMinor } from './money.ts'

/** Our words for where a campaign stands; docs/glossary.md maps Meta's effective_status to them. */
export const CampaignState = z.enum([
  'draft',
  /** Put forward to be launched: nothing of it is at Meta before somebody has said yes. */
  'awaiting_approval',
  'launching',
  'launch_failed',
  'in_review',
  'active',
  'rejected',
  'paused',
  'with_issues',
  'archived',
  'deleted',
])
export type CampaignState = z.infer<typeof CampaignState>

/** `elsewhere`: every placement that takes videos and no other file was made for. */
export const VideoPlacement = z.enum(['story_9x16', 'feed_4x5', 'elsewhere'])
export type VideoPlacement = z.infer<typeof VideoPlacement>

/** An ad that shows a video in place of its creative's pictures; the words stay. One file per shape. */
export const CampaignVideo = z.strictObject({
  creativeId: CreativeId,
  mediaIds: z.array(MediaId).min(1).max(4),
})
export type CampaignVideo = z.infer<typeof CampaignVideo>

const CampaignName = z.string().trim().min(1).max(200)
export const CreateCampaign = z.strictObject({
  briefId: BriefId,
  creativeIds: z.array(CreativeId).min(1).max(6),
  /** Of these creatives, the ads that show a video. */
  videos: z.array(CampaignVideo).max(6).optional(),
  name: CampaignName.optional(),
  /** Default: the brief's. */
  objective: Objective.optional(),
  dailyBudgetMinor: DailyBudgetMinor.optional(),
  country: Country.optional(),
  url: LandingUrl.optional(),
  /** Days to run; absent runs until paused. */
  days: z.int().min(1).max(365).optional(),
  /** Default: the chosen ones of the newest active connection. */
  adAccountId: AdAccountId.optional(),
  pageId: PageId.optional(),
  idempotencyKey: z.string().min(8).max(100).optional(),
})
export const UpdateCampaign = z.strictObject({
  name: CampaignName.optional(),
  dailyBudgetMinor: DailyBudgetMinor.optional(),
  status: z.enum(['active', 'paused', 'archived']).optional(),
})
export type CreateCampaign = z.infer<typeof CreateCampaign>
export type UpdateCampaign = z.infer<typeof UpdateCampaign>

export const LaunchStepState = z.enum(['waiting', 'doing', 'done', 'failed'])
/** One object on Meta's side, in the order it is made; the wizard shows these as the launch goes on. */
export const LaunchStep = z.object({
  key: z.string(),
  kind: z.enum(['campaign', 'ad_set', 'image', 'video', 'creative', 'ad', 'activate']),
  label: z.string(),
  state: LaunchStepState,
  externalId: z.string().nullable(),
  problem: z.string().nullable(),
})
export type LaunchStep = z.infer<typeof LaunchStep>

/** Why a launch does not go on at the moment; it does so by itself as soon as it can. */
export const WaitingFor = z.object({
  /**
   * `reconnect`: somebody has to connect Meta again. `limit`: Meta asks us to wait. `meta`: Meta does not answer, or is
   * still at work on a video.
   */
  kind: z.enum(['reconnect', 'limit', 'meta']),
  sentence: z.string(),
  /** When it is tried again; absent when that depends on a person. */
  until: z.iso.datetime().optional(),
})
export type WaitingFor = z.infer<typeof WaitingFor>

/** A launch that somebody has to say yes to, or had to. */
export const CampaignApproval = z.object({
  state: z.enum(['awaiting', 'approved', 'sent_back']),
  /** Whose yes counts now: the workspace's rule. */
  mode: ApprovalMode,
  /** Stands for everything that would be launched; `approveCampaign` names it, so that a yes is to what was looked at. */
  digest: z.string(),
  /** Something differs from what was put forward: nobody can say yes to it before it is put forward again. */
  outdated: z.boolean(),
  /** Who asked; null when they are gone. */
  askedBy: z.string().nullable(),
  askedAt: z.iso.datetime(),
  /** Why it was sent back. */
  note: z.string().nullable(),
})
export type CampaignApproval = z.infer<typeof CampaignApproval>

export const ApproveCampaign = z.strictObject({
  digest: z.string().min(1).max(100),
  approved: z.boolean(),
  /** Why not, for whoever asked. */
  note: z.string().trim().max(500).optional(),
})
export type ApproveCampaign = z.infer<typeof ApproveCampaign>

/** Meta's ids, as strings. */
export const MetaObjects = z.object({
  campaign: z.string().nullable(),
  adsets: z.array(z.string()),
  ads: z.array(z.string()),
})

/** A row of the table: all of it from one query. */
export const CampaignRow = z.object({
  id: CampaignId,
  name: z.string(),
  objective: Objective,
  state: CampaignState,
  simulated: z.boolean(),
  platforms: z.array(z.enum(['facebook', 'instagram'])),
  dailyBudgetMinor: z.int(),
  currency: Currency,
  thumbnailUrl: z.string().nullable(),
  metrics: Metrics,
  /** Spend per day, oldest first, at most 14: the sparkline. */
  recentSpendMinor: z.array(z.int()),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type CampaignRow = z.infer<typeof CampaignRow>

export const Campaign = CampaignRow.extend({
  briefId: BriefId,
  connectionId: ConnectionId.nullable(),
  adAccountId: AdAccountId.nullable(),
  pageId: PageId.nullable(),
  country: Country,
  url: z.string(),
  startsAt: z.iso.datetime().nullable(),
  endsAt: z.iso.datetime().nullable(),
  launchedAt: z.iso.datetime().nullable(),
  creatives: z.array(Creative),
  /** The ads that show a video; what of its files is gone from the library is left out. */
  videos: z.array(
    z.object({
      creativeId: CreativeId,
      /** Each file with the placements it is shown in. */
      files: z.array(z.object({ media: Media, shownIn: z.array(VideoPlacement) })),
    }),
  ),
  steps: z.array(LaunchStep),
  meta: MetaObjects,
  /** Why it is rejected, failed or held up; in words a person can act on. */
  problems: z.array(Finding),
  receipt: Receipt.nullable(),
  /** What a launch under way waits for. */
  waitingFor: WaitingFor.nullable(),
  /** The launch was cancelled, and what it made is being deleted at Meta. */
  cancelling: z.boolean(),
  /** Writes to Meta whose answer was lost: each can be looked up (`resolveIntent`). */
  unknownWrites: z.int(),
  /** Null before Meta was first asked. */
  drift: Drift.nullable(),
  /** Null where nobody was asked. */
  approval: CampaignApproval.nullable(),
})
export type Campaign = z.infer<typeof Campaign>

export const ListCampaigns = z.strictObject({
  state: CampaignState.optional(),
  q: z.string().trim().max(100).optional(),
  sort: z.enum(['created', 'name', 'spend']).default('created'),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const CampaignPage = z.object({
  campaigns: z.array(CampaignRow),
  nextCursor: z.string().optional(),
  counts: z.record(z.string(), z.int()),
})
export type CampaignPage = z.infer<typeof CampaignPage>

/** What would happen if it were launched now: every setting that spends money is listed. */
export const Preflight = z.object({
  ok: z.boolean(),
  findings: z.array(Finding),
  /** Whose yes a launch by this person waits for; null when it begins at once. */
  waitsFor: ApprovalMode.exclude(['off']).nullable(),
  summary: z.array(z.object({ label: z.string(), value: z.string() })),
  /** The most Meta can spend: on one day (its 175 % rule), in a week, and in total when there is an end. */
  mostSpend: z.object({
    perDayMinor: z.int(),
    perWeekMinor: z.int(),
    totalMinor: z.int().nullable(),
    currency: Currency,
  }),
})
export type Preflight = z.infer<typeof Preflight>
