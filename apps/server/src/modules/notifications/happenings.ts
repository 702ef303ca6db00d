import { createHash } from 'node:crypto'
import type {
  CampaignId,
  CampaignState,
  ConnectionId,
  PostId,
  PostState,
  UserId,
  VideoGenerationId,
} from '@adwright/contract'
import type { Happening } from './notification.ts'

/** A campaign, as far as somebody is to hear of it. */
export type CampaignFacts = {
  id: CampaignId
  name: string
  state: CampaignState
  simulated: boolean
  /** Which launch it is. */
  launch: string
  problem: string | null
  /** Why a launch under way waits, where only a person can help. */
  waitsFor: string | null
  /** Of what differs at Meta; null where nothing does. */
  drift: string | null
  /** Who put it forward and when, as long as it waits for a yes. */
  asked: { by: UserId; at: string } | null
}

export function ofCampaign(campaign: CampaignFacts): Happening[] {
  const { id, name, state, simulated, launch, problem, waitsFor, drift, asked } = campaign
  const told = (kind: Happening['kind'], key: string, reason?: string | null): Happening => ({
    kind,
    to: 'writers',
    params: { name, simulated, ...(reason && { reason }) },
    link: `/campaigns/${id}`,
    key: `${id}:${key}`,
  })
  const drifted = drift === null ? [] : [told('campaign.drifted', `drift:${drift}`)]
  switch (state) {
    case 'awaiting_approval':
      return asked === null
        ? []
        : [{ ...told('campaign.awaiting', `awaiting:${asked.at}`), to: 'approvers', except: asked.by }]
    case 'launching':
      return waitsFor === null ? [] : [told('campaign.waiting', `waiting:${launch}`, waitsFor)]
    case 'launch_failed':
      return [told('campaign.launch_failed', `failed:${launch}`, problem)]
    case 'in_review':
      return [told('campaign.launched', `launched:${launch}`), ...drifted]
    case 'rejected':
      return [told('campaign.rejected', `rejected:${launch}:${fingerprint(problem)}`, problem), ...drifted]
    case 'with_issues':
      return [told('campaign.with_issues', `issues:${launch}:${fingerprint(problem)}`, problem), ...drifted]
    case 'active':
    case 'paused':
      return drifted
    default:
      return []
  }
}

export type PostFacts = {
  id: PostId
  title: string
  author: UserId
  simulated: boolean
  problem: string | null
  /** Counts up each time that it is made ready anew. */
  round: number
  /** How often somebody said no to it. */
  refusals: number
}

export function ofPost(post: PostFacts, state: PostState): Happening[] {
  const { id, title, author, simulated, problem, round, refusals } = post
  const told = (
    kind: Happening['kind'],
    key: string,
    more: Partial<Pick<Happening, 'to'>> & { reason?: string | null } = {},
  ): Happening[] => [
    {
      kind,
      to: more.to ?? 'writers',
      params: { name: title, simulated, ...(more.reason && { reason: more.reason }) },
      link: `/posts/${id}`,
      key: `${id}:${key}`,
    },
  ]
  switch (state) {
    case 'published':
      return told('post.published', `published:${round}`)
    case 'failed':
    case 'partly_published':
      return told('post.failed', `failed:${round}`, { reason: problem })
    case 'expired':
      return told('post.failed', `expired:${round}`, {
        reason: problem ?? 'It could not go out in time, and was not to go out later.',
      })
    case 'unknown':
      return told('post.unclear', `unclear:${round}`)
    case 'awaiting_approval':
      return told('post.awaiting', `awaiting:${refusals}`).map((one) => ({
        ...one,
        to: 'approvers',
        except: author,
      }))
    default:
      return []
  }
}

type FilmFacts = { id: VideoGenerationId; state: string; product: string; problem: string | null }
export function ofFilm({ id, state, product, problem }: FilmFacts): Happening[] {
  if (state !== 'done' && state !== 'failed') return []
  return [
    {
      kind: state === 'done' ? 'film.ready' : 'film.failed',
      to: 'writers',
      params: { name: product, ...(state === 'failed' && problem !== null && { reason: problem }) },
      link: `/studio/video?run=${id}`,
      key: `${id}:${state}`,
    },
  ]
}

type GenerationFacts = { id: string; prompt: string; error?: string | undefined }
export const ofFailedGeneration = ({ id, prompt, error }: GenerationFacts): Happening => ({
  kind: 'generation.failed',
  to: 'writers',
  params: { name: short(prompt), ...(error !== undefined && { reason: error }) },
  link: '/studio',
  key: `${id}:failed`,
})

type ConnectionFacts = { id: ConnectionId; userName: string; simulated: boolean; since: Date | null }
/** Once for each time that somebody had signed in. */
export const ofDeadConnection = ({ id, userName, simulated, since }: ConnectionFacts): Happening => ({
  kind: 'connection.needs_reconnect',
  to: 'managers',
  params: { name: userName, simulated },
  link: '/settings/connections',
  key: `${id}:reconnect:${since?.getTime() ?? 0}`,
})

const fingerprint = (text: string | null) =>
  createHash('sha256')
    .update(text ?? '')
    .digest('base64url')
    .slice(0, 12)

const short = (text: string): string => {
  const [line = ''] = text.trim().split('\n')
  return line.length > 80 ? `${[...line].slice(0, 79).join('')}…` : line
}
