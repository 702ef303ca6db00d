import type { CampaignState, Format, Network, PostState } from '@adwright/contract'
import { metricIds, type MetricId } from './metrics.ts'

/** What the address may say. Anything else is dropped, so a mangled link still opens its page. */
type Raw = Record<string, unknown>

const oneOf = <const Value extends string | number>(
  value: unknown,
  allowed: readonly Value[],
): Value | undefined => allowed.find((known) => String(known) === String(value))
const text = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, most) || undefined
    : undefined

export type DashboardSearch = { days?: 7 | 14 | 30; metric?: MetricId; currency?: string }
export const readDashboardSearch = (raw: Raw): DashboardSearch => ({
  days: oneOf(raw['days'], [7, 14, 30]),
  metric: oneOf(raw['metric'], metricIds),
  currency: text(raw['currency'], 3),
})

const states = [
  'draft',
  'awaiting_approval',
  'launching',
  'launch_failed',
  'in_review',
  'active',
  'rejected',
  'paused',
  'with_issues',
  'archived',
] as const satisfies CampaignState[]
export type CampaignSearch = { state?: (typeof states)[number]; q?: string; sort?: 'name' | 'spend' }
export const readCampaignSearch = (raw: Raw): CampaignSearch => ({
  state: oneOf(raw['state'], states),
  q: text(raw['q'], 100),
  sort: oneOf(raw['sort'], ['name', 'spend']),
})

export type DetailSearch = { metric?: MetricId }
export const readDetailSearch = (raw: Raw): DetailSearch => ({ metric: oneOf(raw['metric'], metricIds) })

/** `next` may only lead to a place of our own. */
export type SignInSearch = { next?: string; idea?: string }
export const readSignInSearch = (raw: Raw): SignInSearch => {
  const next = text(raw['next'], 500)
  return {
    next: next && /^\/(?![/\\])/.test(next) ? next : undefined,
    idea: text(raw['idea'], 200),
  }
}
/** From an invitation: its token comes along, and the address that it went to is the one to sign up with. */
export type SignUpSearch = SignInSearch & { invitation?: string; email?: string }
export const readSignUpSearch = (raw: Raw): SignUpSearch => ({
  ...readSignInSearch(raw),
  invitation: text(raw['invitation'], 2000),
  email: text(raw['email'], 254),
})
export const readLinkSearch = (raw: Raw): { token?: string } => ({ token: text(raw['token'], 2000) })

/** `token=new` opens the dialog for a system user's token; the rest is how a sign-in at Meta ended. */
export type ConnectionsSearch = {
  token?: 'new'
} & Partial<Record<'connection' | 'connection_error' | 'missing' | 'connected' | 'instead', string>>
export const readConnectionsSearch = (raw: Raw): ConnectionsSearch => ({
  token: oneOf(raw['token'], ['new']),
  connection: text(raw['connection'], 20),
  connection_error: text(raw['connection_error'], 60),
  missing: text(raw['missing'], 500),
  connected: text(raw['connected'], 60),
  instead: text(raw['instead'], 60),
})

/** How somebody came back from the page for paying. */
export type BillingSearch = { checkout?: 'done' | 'back' }
export const readBillingSearch = (raw: Raw): BillingSearch => ({
  checkout: oneOf(raw['checkout'], ['done', 'back']),
})

export type ClientsSearch = { days?: 7 | 90; sort?: 'spend' | 'campaigns' | 'created'; q?: string }
export const readClientsSearch = (raw: Raw): ClientsSearch => ({
  days: oneOf(raw['days'], [7, 90]),
  sort: oneOf(raw['sort'], ['spend', 'campaigns', 'created']),
  q: text(raw['q'], 100),
})

const outcomes = ['live', 'in_progress', 'unknown', 'not_live'] as const
export type WritesSearch = { outcome?: (typeof outcomes)[number] }
export const readWritesSearch = (raw: Raw): WritesSearch => ({ outcome: oneOf(raw['outcome'], outcomes) })

const networks = ['facebook', 'instagram'] as const satisfies Network[]
const postStates = [
  'draft',
  'scheduled',
  'awaiting_approval',
  'publishing',
  'waiting',
  'published',
  'partly_published',
  'unknown',
  'failed',
  'expired',
  'deleted',
] as const satisfies PostState[]
const day = (value: unknown): string | undefined => {
  const time = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}
export type CalendarSearch = {
  view?: 'month' | 'week' | 'list'
  /** The day around which is shown; without it, today. */
  date?: string
  /** The day whose posts are all shown above the rest. */
  day?: string
  network?: Network
  pageId?: string
  state?: PostState
  q?: string
}
export const readCalendarSearch = (raw: Raw): CalendarSearch => ({
  view: oneOf(raw['view'], ['month', 'week', 'list']),
  date: day(raw['date']),
  day: day(raw['day']),
  network: oneOf(raw['network'], networks),
  pageId: text(raw['pageId'], 40),
  state: oneOf(raw['state'], postStates),
  q: text(raw['q'], 100),
})
/** A new post may begin with a moment and with a file of the library. */
export type ComposerSearch = { at?: string; mediaId?: string; creative?: string }
export const readComposerSearch = (raw: Raw): ComposerSearch => ({
  at: text(raw['at'], 40),
  mediaId: text(raw['mediaId'], 40),
  creative: text(raw['creative'], 40),
})

/** All notifications, or only those that were not read. */
export const readNotificationsSearch = (raw: Raw): { unread?: true } => ({
  unread: raw['unread'] === true || undefined,
})

export const readCodeSearch = (raw: Raw): { code?: string } => ({ code: text(raw['code'], 100) })

/** The wizard reads these itself; this only gives links to it a type. */
export type WizardSearch = Partial<Record<'step' | 'brief' | 'campaign' | 'idea' | 'ads' | 'video', string>>
export const readWizardSearch = (raw: Raw): WizardSearch => ({
  step: text(raw['step'], 20),
  brief: text(raw['brief'], 40),
  campaign: text(raw['campaign'], 40),
  idea: text(raw['idea'], 200),
  ads: text(raw['ads'], 200),
  video: text(raw['video'], 40),
})

/** The studio reads these itself, as the wizard does its own. */
export type StudioSearch = Partial<Record<'run' | 'open' | 'edit', string>>
export const readStudioSearch = (raw: Raw): StudioSearch => ({
  run: text(raw['run'], 40),
  open: text(raw['open'], 40),
  edit: text(raw['edit'], 40),
})

/** So does the studio of films: the run that is shown and which of its cuts, or the brief that a film is made of. */
export type FilmSearch = Partial<Record<'run' | 'cut' | 'brief', string>>
export const readFilmSearch = (raw: Raw): FilmSearch => ({
  run: text(raw['run'], 40),
  cut: text(raw['cut'], 10),
  brief: text(raw['brief'], 40),
})

const formats = [
  'feed_4x5',
  'square_1x1',
  'story_9x16',
  'link_1.91x1',
  'wide_16x9',
  'standard_4x3',
] as const satisfies Format[]
/** The shape that the editor opens with. */
export type EditorSearch = { format?: Format }
export const readEditorSearch = (raw: Raw): EditorSearch => ({ format: oneOf(raw['format'], formats) })

/** `user` and `organisation` are the one that is open beside its list. */
export type AdminUsersSearch = { q?: string; user?: string }
export const readAdminUsersSearch = (raw: Raw): AdminUsersSearch => ({
  q: text(raw['q'], 200),
  user: text(raw['user'], 40),
})
export type AdminOrganisationsSearch = { q?: string; organisation?: string }
export const readAdminOrganisationsSearch = (raw: Raw): AdminOrganisationsSearch => ({
  q: text(raw['q'], 200),
  organisation: text(raw['organisation'], 40),
})
export const readAdminJobsSearch = (raw: Raw): { queue?: string } => ({ queue: text(raw['queue'], 40) })

/** Days as they stand in a calendar; ids as they are written. */
export type AuditSearch = Partial<
  Record<'actor' | 'action' | 'subject' | 'workspaceId' | 'organisationId' | 'from' | 'to', string>
>
export const readAuditSearch = (raw: Raw): AuditSearch => ({
  actor: text(raw['actor'], 40),
  action: text(raw['action'], 100),
  subject: text(raw['subject'], 200),
  workspaceId: text(raw['workspaceId'], 40),
  organisationId: text(raw['organisationId'], 40),
  from: day(raw['from']),
  to: day(raw['to']),
})
