import type { Currency, Difference } from '@adwright/contract'
import { z } from 'zod'
import { money } from './money-words.ts'
import { Level, Settings, type Field, type Held } from './settings.ts'

/** One setting that is otherwise at Meta than we set it; both sides hold just this one field. */
export const StoredDifference = z.object({
  level: Level,
  externalId: z.string(),
  field: Settings.keyof(),
  ours: Settings,
  theirs: Settings,
  /** What a creative says, where its id would tell nobody anything. */
  words: z.object({ ours: z.string(), theirs: z.string() }).optional(),
})
export type StoredDifference = z.infer<typeof StoredDifference>

export const keyOf = ({ level, externalId, field }: StoredDifference) => `${level}:${externalId}:${field}`

/**
 * Compares what we set with what Meta reads back. Only what is known on both sides can differ, and what Meta rewrites
 * by itself is no difference. An object that is gone differs in its status alone.
 */
export function differencesOf(expected: readonly Held[], read: readonly Held[]): StoredDifference[] {
  const readById = new Map(read.map((held) => [held.externalId, held.settings]))
  return expected.flatMap(({ level, externalId, settings: ours }) => {
    const theirs = readById.get(externalId)
    if (!theirs) return []
    const isGone = theirs.status === 'deleted'
    return Settings.keyof().options.flatMap((field): StoredDifference[] => {
      const known = ours[field] !== undefined && theirs[field] !== undefined
      if (!known || same(field, ours, theirs) || (isGone && field !== 'status')) return []
      return [{ level, externalId, field, ours: only(ours, field), theirs: only(theirs, field) }]
    })
  })
}
const only = (settings: Settings, field: Field): Settings => ({ [field]: settings[field] })

// Meta counts in seconds, and moves an end by some when it is set.
const END_TOLERANCE_MS = 60_000
function same(field: Field, ours: Settings, theirs: Settings): boolean {
  if (field === 'ends_at') {
    const [a, b] = [ours.ends_at, theirs.ends_at]
    if (!a || !b) return !a && !b
    return Math.abs(Date.parse(a) - Date.parse(b)) <= END_TOLERANCE_MS
  }
  if (field === 'optimization_goal') {
    // REACH reads back as IMPRESSIONS since Meta put the two together.
    const goal = (one: string | undefined) => (one === 'impressions' ? 'reach' : one)
    return goal(ours.optimization_goal) === goal(theirs.optimization_goal)
  }
  if (field === 'name') return ours.name?.trim() === theirs.name?.trim()
  return JSON.stringify(sorted(ours[field])) === JSON.stringify(sorted(theirs[field]))
}
const sorted = (value: Settings[Field]) => (Array.isArray(value) ? value.toSorted() : value)

const labels: Readonly<Record<Field, string>> = {
  name: 'Name',
  status: 'On or off',
  daily_budget: 'Daily budget',
  bid_strategy: 'Bidding',
  optimization_goal: 'Optimised for',
  objective: 'Objective',
  ends_at: 'End',
  countries: 'Countries',
  age_min: 'Youngest age',
  platforms: 'Where it shows',
  audience_expansion: 'Wider audience',
  special_ad_categories: 'Special categories',
  advertiser: 'Who pays',
  creative: 'Poster and words',
}

type Told = {
  currency: Currency
  timeZone: string
  /** The object in the middle of a sentence: "the campaign", "ad 2". */ name: string
}

/** A difference as a person reads it: both sides, what happened, and how much it matters. */
export function present(difference: StoredDifference, told: Told): Difference {
  const { level, externalId, field } = difference
  const ours = difference.words?.ours ?? shown(field, difference.ours, told)
  const theirs = difference.words?.theirs ?? shown(field, difference.theirs, told)
  return {
    key: keyOf(difference),
    level,
    externalId,
    field,
    label: labels[field],
    ours,
    theirs,
    severity: severityOf(difference),
    sentence: sentenceOf(difference, told.name, ours, theirs),
    canRestore: canRestore(difference),
  }
}

/** An objective is chosen once, and what is deleted or archived at Meta stays so. */
export const canRestore = ({ field, theirs }: StoredDifference): boolean =>
  field !== 'objective' && theirs.status !== 'deleted' && theirs.status !== 'archived'

function severityOf({ field }: StoredDifference): Difference['severity'] {
  switch (field) {
    case 'name':
      return 'notice'
    case 'status':
    case 'daily_budget':
    case 'ends_at':
    case 'advertiser':
    case 'special_ad_categories':
      return 'problem'
    default:
      return 'warning'
  }
}

const statusWords = { active: 'on', paused: 'paused', archived: 'archived', deleted: 'deleted' } as const
const goals: Readonly<Record<string, string>> = {
  reach: 'people reached',
  link_clicks: 'clicks',
  page_views: 'visits of the landing page',
  post_engagement: 'reactions to the post',
  conversions: 'purchases or leads',
}

function shown(field: Field, settings: Settings, { currency, timeZone }: Told): string {
  const plain = (value: string | undefined) => (value ?? '').replaceAll('_', ' ')
  const list = (values: readonly string[] | undefined, none: string) =>
    values === undefined || values.length === 0 ? none : values.join(', ')
  switch (field) {
    case 'status':
      return settings.status ? statusWords[settings.status] : ''
    case 'daily_budget':
      return settings.daily_budget === 0 ? 'none' : money(settings.daily_budget ?? 0, currency)
    case 'ends_at':
      return settings.ends_at ? dayAndTime(new Date(settings.ends_at), timeZone) : 'no end'
    case 'countries':
      return list(settings.countries?.map(countryName), 'nowhere')
    case 'age_min':
      return `${settings.age_min} years`
    case 'platforms':
      return list(settings.platforms?.map(capitalised), 'wherever Meta likes')
    case 'audience_expansion':
      return settings.audience_expansion ? 'allowed' : 'not allowed'
    case 'special_ad_categories':
      return list(settings.special_ad_categories?.map(plain), 'none')
    case 'optimization_goal':
      return goals[settings.optimization_goal ?? ''] ?? plain(settings.optimization_goal)
    case 'creative':
      return `creative ${settings.creative}`
    case 'advertiser':
    case 'name':
      return settings[field] ?? ''
    default:
      return plain(settings[field])
  }
}
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll('_', ' ')
const regions = new Intl.DisplayNames(['en'], { type: 'region' })
const countryName = (code: string) => (/^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code)
const dayAndTime = (at: Date, timeZone: string) =>
  at.toLocaleString('en-GB', { timeZone, day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' })

function sentenceOf({ field, ours, theirs }: StoredDifference, name: string, a: string, b: string): string {
  switch (field) {
    case 'status':
      if (theirs.status === 'active') return `Somebody switched ${name} on at Meta; here it is ${a}.`
      return `Somebody ${verbs[theirs.status ?? 'paused']} ${name} at Meta; here it is ${a}.`
    case 'daily_budget':
      return theirs.daily_budget === 0
        ? `Somebody took the daily budget of ${a} away from ${name} at Meta.`
        : `Somebody ${(theirs.daily_budget ?? 0) > (ours.daily_budget ?? 0) ? 'raised' : 'lowered'} the daily budget at Meta from ${a} to ${b}.`
    case 'ends_at':
      return `Somebody changed the end at Meta: ${a} was agreed, now it is ${b}.`
    case 'name':
      return `At Meta ${name} is now called “${b}”.`
    case 'creative':
      return `Somebody gave ${name} another poster or other words at Meta.`
    default:
      return `Somebody changed “${labels[field]}” of ${name} at Meta: ${a} was set, now it is ${b}.`
  }
}
const verbs = { paused: 'paused', archived: 'archived', deleted: 'deleted', active: 'switched on' } as const
