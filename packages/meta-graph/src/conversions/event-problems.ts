import { wireUser, type ConversionEvent } from './event.ts'
import { isHashed } from './normalise.ts'

/** Why Meta would refuse an event. One refused event fails the whole request it travels in. */
export type EventProblem = {
  reason:
    | 'event_name_missing'
    | 'event_too_old'
    | 'event_in_future'
    | 'source_url_missing'
    | 'user_agent_missing'
    | 'user_data_insufficient'
    | 'birth_date'
    | 'country'
    | 'currency'
    | 'value'
  /** Path within the event, by wire names. */
  field: readonly string[]
}

const DAY = 86_400_000
const OLDEST = 7 * DAY
/** What was sold over a counter may be told later. */
const OLDEST_IN_STORE = 62 * DAY

// Sets of user data that identify nobody, nor does any part of them.
// https://developers.facebook.com/docs/marketing-api/conversions-api/best-practices — seen 2026-11
const TOO_LITTLE = [
  ['ct', 'country', 'st', 'zp', 'ge', 'client_user_agent'],
  ['db', 'client_user_agent'],
  ['fn', 'ge'],
  ['ln', 'ge'],
].map((fields) => new Set(fields))

/** Every reason for which Meta would refuse the event; none for one it takes. */
export function eventProblems(event: ConversionEvent, now: Date): EventProblem[] {
  const age = now.getTime() - event.time.getTime()
  const isSale = event.name === 'Purchase'
  const isOnline = event.source === 'website'
  const { user } = event
  const given = Object.keys(wireUser(user))
  const problems: (EventProblem | false)[] = [
    event.name.trim() === '' && { reason: 'event_name_missing', field: ['event_name'] },
    age < 0 && { reason: 'event_in_future', field: ['event_time'] },
    !(age <= (event.source === 'physical_store' ? OLDEST_IN_STORE : OLDEST)) && {
      reason: 'event_too_old',
      field: ['event_time'],
    },
    isOnline && !event.sourceUrl && { reason: 'source_url_missing', field: ['event_source_url'] },
    isOnline &&
      !user.clientUserAgent && { reason: 'user_agent_missing', field: ['user_data', 'client_user_agent'] },
    TOO_LITTLE.some((fields) => given.every((field) => fields.has(field))) && {
      reason: 'user_data_insufficient',
      field: ['user_data'],
    },
    !each(user.birthDate, isHashOr(/^\d{4}-?\d{2}-?\d{2}$/)) && {
      reason: 'birth_date',
      field: ['user_data', 'db'],
    },
    !each(user.country, isHashOr(/^\s*[a-z]{2}\s*$/i)) && {
      reason: 'country',
      field: ['user_data', 'country'],
    },
    (isSale || event.currency !== undefined) &&
      !/^[A-Z]{3}$/i.test(event.currency ?? '') && { reason: 'currency', field: ['custom_data', 'currency'] },
    (isSale || event.value !== undefined) &&
      !Number.isFinite(event.value) && { reason: 'value', field: ['custom_data', 'value'] },
  ]
  return problems.filter((problem) => problem !== false)
}

const each = (values: string | readonly string[] | undefined, fits: (value: string) => boolean) =>
  [values ?? []].flat().every(fits)

const isHashOr = (shape: RegExp) => (value: string) => isHashed(value) || shape.test(value)
