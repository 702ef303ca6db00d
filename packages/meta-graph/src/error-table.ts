/**
 * What a caller can do about a failure:
 * `auth` the connection is dead, `permission` a right is missing, `throttled` wait, `transient` try again,
 * `invalid` change the request, `not_found` gone or never visible, `blocked` Meta stopped this actor or action,
 * `config` our own set-up is wrong, `unknown_outcome` a write may have happened: look before doing it again.
 */
export type MetaErrorKind =
  | 'auth'
  | 'permission'
  | 'throttled'
  | 'transient'
  | 'invalid'
  | 'not_found'
  | 'blocked'
  | 'config'
  | 'unknown_outcome'

export type ErrorRow = {
  kind: Exclude<MetaErrorKind, 'unknown_outcome'>
  meaning: string
  /** Where it differs from the kind's rule (throttled and transient may be tried again, the rest not). */
  retryable?: boolean
  /** The usual wait, where Meta documents one and sends none. */
  waitMs?: number
  /** Transient, yet a definite "no": nothing was written, so a write's outcome is known. */
  refused?: true
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** By `code` or `code/subcode`; the more exact row wins. Meaning is for people reading logs, never for users. */
const rows: Readonly<Record<string, ErrorRow>> = {
  '-3/1504045': { kind: 'invalid', meaning: 'insights report too large' },
  '-2': { kind: 'transient', meaning: 'internal' },
  '-2/2207003': { kind: 'transient', meaning: 'media took too long to download' },
  '-2/2207020': { kind: 'invalid', meaning: 'media expired' },
  '-2/2490547': { kind: 'transient', meaning: 'insights report failed' },
  '-1': { kind: 'transient', meaning: 'internal' },
  '-1/2207001': { kind: 'transient', meaning: 'Instagram server error' },
  '-1/2207003': { kind: 'transient', meaning: 'media took too long to download' },
  '-1/2207020': { kind: 'invalid', meaning: 'media expired' },
  '-1/2207032': { kind: 'transient', meaning: 'media could not be created' },
  '-1/2207053': { kind: 'transient', meaning: 'upload failed' },
  '1': { kind: 'transient', meaning: 'unknown error, or too much data asked for' },
  '1/99': { kind: 'invalid', meaning: 'wrong insights level' },
  '2': { kind: 'transient', meaning: 'service unavailable' },
  '2/1504038': { kind: 'transient', meaning: 'insights timeout' },
  '2/1504041': { kind: 'invalid', meaning: 'breakdowns do not go together' },
  '2/1504042': { kind: 'invalid', meaning: 'bad custom metric' },
  '2/1504043': { kind: 'transient', meaning: 'insights intermittent failure' },
  '3': { kind: 'config', meaning: 'the app lacks the capability' },
  '4': { kind: 'throttled', meaning: 'app limit' },
  '4/1504022': { kind: 'throttled', meaning: 'insights: too many calls' },
  '4/1504039': { kind: 'throttled', meaning: 'insights: too many calls' },
  '4/2207051': { kind: 'blocked', meaning: 'Instagram restricts this activity as spam' },
  '9': { kind: 'throttled', meaning: 'quota' },
  '9/2207042': { kind: 'throttled', meaning: 'Instagram daily publishing quota' },
  '10': { kind: 'permission', meaning: 'permission missing' },
  '17': { kind: 'throttled', meaning: 'user limit' },
  '17/1885172': {
    kind: 'throttled',
    meaning: 'account spend limit changed ten times today',
    waitMs: 24 * HOUR,
  },
  '17/2446079': { kind: 'throttled', meaning: 'ad account call limit', waitMs: 5 * MINUTE },
  '24': { kind: 'not_found', meaning: 'media' },
  '24/2207006': { kind: 'not_found', meaning: 'media' },
  '24/2207008': {
    kind: 'transient',
    meaning: 'media container not there yet',
    waitMs: 30 * SECOND,
    refused: true,
  },
  '25': { kind: 'blocked', meaning: 'Instagram account restricted' },
  '32': { kind: 'throttled', meaning: 'Page limit' },
  '100': { kind: 'invalid', meaning: 'invalid parameter' },
  '100/33': { kind: 'not_found', meaning: 'object missing or not visible' },
  '100/36007': { kind: 'auth', meaning: 'login code expired' },
  '100/36008': { kind: 'config', meaning: 'redirect address differs from the dialog' },
  '100/36009': { kind: 'auth', meaning: 'login code already used' },
  '100/1404163': { kind: 'blocked', meaning: 'the person may no longer advertise' },
  '100/1504018': { kind: 'transient', meaning: 'insights timeout' },
  '100/1885183': { kind: 'config', meaning: 'the app is in development mode' },
  '100/1885252': {
    kind: 'transient',
    meaning: 'video not processed yet',
    waitMs: 30 * SECOND,
    refused: true,
  },
  '100/2708008': { kind: 'blocked', meaning: 'not authorised for political ads' },
  '102': { kind: 'auth', meaning: 'session' },
  '104': { kind: 'auth', meaning: 'signature' },
  '190': { kind: 'auth', meaning: 'token' },
  '190/458': { kind: 'auth', meaning: 'app removed' },
  '190/459': { kind: 'auth', meaning: 'checkpoint: logging in on facebook.com revives the token' },
  '190/460': { kind: 'auth', meaning: 'password changed' },
  '190/463': { kind: 'auth', meaning: 'expired' },
  '190/464': { kind: 'auth', meaning: 'unconfirmed user' },
  '190/467': { kind: 'auth', meaning: 'revoked' },
  '190/492': { kind: 'auth', meaning: 'Page role lost' },
  '194': { kind: 'invalid', meaning: 'required parameter missing' },
  '300': { kind: 'invalid', meaning: 'edit failed' },
  '341': { kind: 'throttled', meaning: 'application limit' },
  '351': { kind: 'invalid', meaning: 'bad video' },
  '352': { kind: 'invalid', meaning: 'video format' },
  '368': { kind: 'blocked', meaning: 'abuse or policy block; the token stays valid' },
  '382': { kind: 'invalid', meaning: 'video too small' },
  '389': { kind: 'invalid', meaning: 'file_url could not be fetched; worth one more try', retryable: true },
  '506': { kind: 'invalid', meaning: 'duplicate post' },
  '613': { kind: 'throttled', meaning: 'custom limit or abuse prevention' },
  '613/1996': { kind: 'throttled', meaning: 'odd request volume' },
  '613/1487225': { kind: 'throttled', meaning: 'ads created against spend limit', retryable: false },
  '613/1487632': { kind: 'throttled', meaning: 'ad set budget changed four times this hour', waitMs: HOUR },
  '613/1487742': { kind: 'throttled', meaning: 'ad account call limit', waitMs: 5 * MINUTE },
  '613/5044001': { kind: 'throttled', meaning: 'over 100 changes a second', waitMs: SECOND },
  '2500': { kind: 'invalid', meaning: 'bad graph query' },
  '2635': { kind: 'config', meaning: 'API version is dead' },
  '2654': { kind: 'permission', meaning: 'no write permission for audience' },
  '3018': { kind: 'invalid', meaning: 'time range starts over 37 months ago' },
  '9004': { kind: 'invalid', meaning: 'media address not fetchable' },
  '9007': {
    kind: 'transient',
    meaning: 'media not ready for publishing',
    waitMs: 30 * SECOND,
    refused: true,
  },
  '36000': { kind: 'invalid', meaning: 'image too big' },
  '36001': { kind: 'invalid', meaning: 'image format' },
  '36002': { kind: 'invalid', meaning: 'image' },
  '36003': { kind: 'invalid', meaning: 'image aspect ratio' },
  '36004': { kind: 'invalid', meaning: 'caption too long' },
  '1609005': { kind: 'invalid', meaning: 'link could not be scraped' },
}

const ranges: readonly (ErrorRow & { from: number; to: number })[] = [
  { from: 200, to: 299, kind: 'permission', meaning: 'permission' },
  { from: 80000, to: 80014, kind: 'throttled', meaning: 'business use case limit' },
]

/** The most exact row for a code and subcode, or `undefined` for a code this table has never seen. */
export function errorRow(code: number, subcode?: number): ErrorRow | undefined {
  return (
    rows[`${code}/${subcode}`] ??
    rows[`${code}`] ??
    ranges.find((range) => code >= range.from && code <= range.to)
  )
}
