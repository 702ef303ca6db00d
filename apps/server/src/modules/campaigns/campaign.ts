import type {
  AdAccountId,
  BriefId,
  CampaignId,
  CampaignState,
  ConnectionId,
  Country,
  Currency,
  Finding,
  Language,
  MediaId,
  Objective,
  PageId,
  WaitingFor,
} from '@adwright/contract'
import type { z } from 'zod'

export type StoredCampaign = {
  id: CampaignId
  briefId: BriefId
  connectionId: ConnectionId | null
  adAccountId: AdAccountId | null
  pageId: PageId | null
  name: string
  objective: Objective
  country: z.infer<typeof Country>
  language: z.infer<typeof Language>
  url: string
  dailyBudgetMinor: number
  currency: Currency
  days: number | null
  state: CampaignState
  simulated: boolean
  externalId: string | null
  thumbnailMediaId: MediaId | null
  launchAttempt: number
  /** How often the launch under way went on after a wait. */
  launchRound: number
  /** How often a launch was cancelled: what is made after it carries other marks. */
  launchSeries: number
  /** What a launch under way waits for. */
  waitingFor: WaitingFor | null
  /** What the launch under way made is being deleted. */
  cancelling: boolean
  launchedAt: Date | null
  startsAt: Date | null
  endsAt: Date | null
  problems: z.infer<typeof Finding>[]
  version: number
  createdAt: Date
  updatedAt: Date
}

/** Meta has it, and it is not over. */
const liveStates: readonly CampaignState[] = ['in_review', 'active', 'rejected', 'paused', 'with_issues']
/** It spends, or is about to. */
export const runningStates: readonly CampaignState[] = ['launching', 'in_review', 'active', 'with_issues']
const launchableStates: readonly CampaignState[] = ['draft', 'launch_failed', 'awaiting_approval']

export const isLaunchable = (state: CampaignState) => launchableStates.includes(state)
export const isLive = (state: CampaignState) => liveStates.includes(state)

type Wish = 'active' | 'paused' | 'archived'
const from: Readonly<Record<Wish, readonly CampaignState[]>> = {
  active: ['paused'],
  paused: ['in_review', 'active', 'rejected', 'with_issues'],
  archived: ['draft', 'launch_failed', 'in_review', 'active', 'rejected', 'paused', 'with_issues'],
}

/** Whether a member may ask for it. Launching is not among the wishes: it has a use case of its own. */
export const mayBecome = (state: CampaignState, wish: Wish): boolean => from[wish].includes(state)

/** Name and budget can change until it is over, but not while a launch is under way. */
export const mayChange = (state: CampaignState): boolean => isLaunchable(state) || isLive(state)

/** Whether a job of this attempt and round is the one whose turn it is. */
export const isUnderWay = (
  { state, launchAttempt, launchRound }: Pick<StoredCampaign, 'state' | 'launchAttempt' | 'launchRound'>,
  { attempt, round = 0 }: { attempt: number; round?: number | undefined },
): boolean => state === 'launching' && launchAttempt === attempt && launchRound === round

/** A launch can be cancelled as long as it is not over, and one that stopped, or still waits for a yes, can be taken back. */
export const mayCancel = (state: CampaignState): boolean =>
  state === 'launching' || state === 'launch_failed' || state === 'awaiting_approval'

/** A launch under way has to end first; what is deleted is deleted. */
export const mayDelete = (state: CampaignState): boolean => state !== 'launching' && state !== 'deleted'

const stateWords: Readonly<Record<CampaignState, string>> = {
  draft: 'a draft',
  awaiting_approval: 'waiting for approval',
  launching: 'being launched',
  launch_failed: 'stopped in the middle of its launch',
  in_review: "in Meta's review",
  active: 'running',
  rejected: 'rejected by Meta',
  paused: 'paused',
  with_issues: 'held up by a problem',
  archived: 'archived',
  deleted: 'deleted',
}
/** The state in the middle of a sentence: "it is running". */
export const inWords = (state: CampaignState | Wish): string => stateWords[state]
