import type { LimitKey } from './limit-store.ts'

/** Whose counters a call moves, as far as its caller knows; ids in either spelling. */
export type CallSubject = { adAccountId?: string; pageId?: string; instagramId?: string }

/** `object` stands in until an answer has told whose the object is. */
export type Owner = { kind: 'account' | 'page' | 'instagram' | 'business' | 'object'; id: string }

const PAGE_EDGES = new Set(
  'feed photos videos video_reels video_stories photo_stories scheduled_posts published_posts leadgen_forms'.split(
    ' ',
  ),
)
const INSTAGRAM_EDGES = new Set('media media_publish content_publishing_limit stories'.split(' '))

/** Whose counters the address itself, or the caller, says a call moves; none for `me` and the app's own affairs. */
export function ownersOf(path: string, given: CallSubject = {}): Owner[] {
  const [node = '', edge = ''] = path.split('/')
  const account = /^act_(\d+)$/.exec(node)?.[1]
  if (account) return [{ kind: 'account', id: account }]
  if (!/^\d+(_\d+)?$/.test(node)) return []
  if (node === given.pageId || PAGE_EDGES.has(edge)) return [{ kind: 'page', id: node }]
  if (node === given.instagramId || INSTAGRAM_EDGES.has(edge)) return [{ kind: 'instagram', id: node }]
  const pageOfPost = /^(\d+)_/.exec(node)?.[1]
  if (pageOfPost) return [{ kind: 'page', id: pageOfPost }]
  return ownersGiven(given)
}

function ownersGiven({ adAccountId, pageId, instagramId }: CallSubject): Owner[] {
  if (adAccountId) return [{ kind: 'account', id: adAccountId.replace(/^act_/, '') }]
  return [
    ...(pageId ? [{ kind: 'page' as const, id: pageId }] : []),
    ...(instagramId ? [{ kind: 'instagram' as const, id: instagramId }] : []),
  ]
}

const AUDIENCE_EDGES = new Set('customaudiences users usersreplace'.split(' '))

const LEAD_EDGES = new Set('leadgen_forms leads test_leads'.split(' '))

/** Which of its owner's counters a call moves, as far as its address tells. */
export function useCaseOf(path: string): string {
  const edge = path.split('/')[1] ?? ''
  if (edge === 'insights') return 'ads_insights'
  if (LEAD_EDGES.has(edge)) return 'leadgen'
  return AUDIENCE_EDGES.has(edge) ? 'custom_audience' : 'ads_management'
}

/** An owner as Meta's business use case header names it: by id, and by type what it is the id of. */
export function ownerOfUseCase(type: string, id: string): Owner {
  return { kind: OWNER_KINDS[type] ?? 'business', id }
}

const OWNER_KINDS: Readonly<Record<string, Owner['kind']>> = {
  ads_management: 'account',
  ads_insights: 'account',
  custom_audience: 'account',
  pages: 'page',
  leadgen: 'page',
  messenger: 'page',
  instagram: 'instagram',
}

/** The counters of an owner that a call of a use case moves. */
export function limitKeysOf(owner: Owner, useCase: string): LimitKey[] {
  const hasOwn = owner.kind === 'account' || (owner.kind === 'page' && useCase === 'leadgen')
  return hasOwn ? [limitKey(owner), limitKey(owner, useCase)] : [limitKey(owner)]
}

/** The counter of one use case, or without one the owner's own. */
export function limitKey({ kind, id }: Owner, useCase?: string): LimitKey {
  const isOwn = useCase === undefined || (kind === 'page' && useCase === 'pages') || kind === useCase
  return isOwn ? `${kind}:${id}` : `${kind}:${id}:${useCase}`
}
