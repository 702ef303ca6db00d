import type { ConnectionProblem, ConnectionProblemCode } from '@adwright/contract'
import { metaPlaces } from './meta-places.ts'
import type { NotedFailure } from './noted-failure.ts'

export type TokenFacts = {
  userName: string
  tokenKind: 'user' | 'system_user'
  tokenExpiresAt: Date | null
  dataAccessExpiresAt: Date | null
  /** The Instagram account of the chosen Page, by Meta's id. */
  instagram?: { id: string; name: string } | undefined
}

const DAY_MS = 86_400_000
const WARNED_DAYS = { token: 7, dataAccess: 14 }
const reconnect = { kind: 'reconnect', label: 'Connect again' } as const
const lookAgain = { kind: 'check_again', label: 'Look again' } as const
const openFacebook = { kind: 'open', label: 'Open Facebook', href: metaPlaces.facebook } as const

type Words = Omit<ConnectionProblem, 'code'>

/** What a call ran into, in words. */
export function notedProblem(failure: NotedFailure, { tokenKind, instagram }: TokenFacts): ConnectionProblem {
  if (failure.instagram)
    return {
      code: failure.code,
      ...restrictedInstagram(instagram?.name ?? 'the account'),
      ...(instagram && { asset: { kind: 'instagram', ...instagram } }),
    }
  const words = said[failure.code]
  if (!words) return { code: failure.code, severity: 'attention', sentence: 'Meta refused something just now: look again.', remedy: lookAgain } // prettier-ignore
  const { remedy, ...rest } = tokenKind === 'system_user' ? (ofSystemUsers[failure.code] ?? words) : words
  const until = failure.until?.toISOString()
  return {
    code: failure.code,
    ...rest,
    remedy: remedy.kind === 'wait' && until !== undefined ? { ...remedy, until } : remedy,
  }
}

const said: Readonly<Partial<Record<ConnectionProblemCode, Words>>> = {
  token_expired: {
    severity: 'broken',
    sentence: 'Meta’s access has run out: connect again, and everything goes on where it was.',
    remedy: reconnect,
  },
  token_revoked: {
    severity: 'broken',
    sentence: 'Adwright was removed in the Facebook settings: connect again to allow it.',
    remedy: reconnect,
  },
  password_changed: {
    severity: 'broken',
    sentence: 'The Facebook password was changed, which ends every access: connect again.',
    remedy: reconnect,
  },
  // The token comes back to life by itself: connecting again would only meet the same checkpoint.
  checkpoint: {
    severity: 'broken',
    sentence: 'Facebook wants to make sure it is you: log in at facebook.com, then look again here.',
    remedy: openFacebook,
  },
  unconfirmed: {
    severity: 'broken',
    sentence: 'This Facebook account is not confirmed yet: confirm it at facebook.com, then look again here.',
    remedy: openFacebook,
  },
  page_role_lost: {
    severity: 'broken',
    sentence:
      'You no longer have a role on the Page: ask whoever runs it to give you access, or choose another.',
    remedy: { kind: 'choose', label: 'Choose another Page' },
  },
  // The token is still good: a new sign-in would change nothing and look like evasion.
  action_blocked: {
    severity: 'attention',
    sentence:
      'Facebook has stopped this kind of action for a while because it looked unusual: nothing is lost, we try again later.',
    remedy: { kind: 'wait', label: 'Wait for Facebook' },
  },
  account_restricted: {
    severity: 'broken',
    sentence: 'Meta no longer lets you advertise: ask for a review in Account Quality.',
    remedy: { kind: 'open', label: 'Open Account Quality', href: metaPlaces.accountQuality },
  },
  app_in_development: {
    severity: 'broken',
    sentence:
      'The Meta app of this installation is still in development mode, so nobody would see these ads: whoever runs it has to switch it to live.',
    remedy: { kind: 'open', label: 'Open the app at Meta', href: metaPlaces.apps },
  },
  throttled: {
    severity: 'attention',
    sentence: 'Too much was asked of Meta in a short time: it goes on by itself in a moment.',
    remedy: { kind: 'wait', label: 'Wait a moment' },
  },
}

const restrictedInstagram = (name: string): Words => ({
  severity: 'attention',
  sentence: `Instagram has restricted ${name}: open the app there and follow what it asks for.`,
  remedy: { kind: 'open', label: 'Open Instagram', href: metaPlaces.instagram },
})

/** A system user has no password and no sign-in: its token is made, and made new, in Business settings. */
const enter = { kind: 'reconnect', label: 'Enter a new token' } as const
const newToken = (sentence: string): Words => ({ severity: 'broken', sentence, remedy: enter })
const ofSystemUsers: Readonly<Partial<Record<ConnectionProblemCode, Words>>> = {
  token_expired: newToken(
    'The system user’s token has run out: make a new one in Business settings and enter it here.',
  ),
  token_revoked: newToken(
    'The system user’s token was withdrawn: make a new one in Business settings and enter it here.',
  ),
}

/** Both ends that a token may come to by itself: its own, and that of the person's consent to data. */
export function expiryProblems(facts: TokenFacts, now: Date): ConnectionProblem[] {
  const { tokenExpiresAt, dataAccessExpiresAt } = facts
  const problems: ConnectionProblem[] = []
  if (tokenExpiresAt && tokenExpiresAt <= now)
    problems.push(notedProblem({ code: 'token_expired', at: now }, facts))
  else if (tokenExpiresAt && daysUntil(tokenExpiresAt, now) < WARNED_DAYS.token)
    problems.push({ code: 'token_expiring', severity: 'attention', ...expiring(facts, tokenExpiresAt, now) })
  if (dataAccessExpiresAt && dataAccessExpiresAt <= now)
    problems.push({
      code: 'data_access_expired',
      severity: 'broken',
      sentence:
        'Meta gives out no more data because it has not seen you for 90 days: connect again to say that it is all right.',
      remedy: reconnect,
    })
  else if (dataAccessExpiresAt && daysUntil(dataAccessExpiresAt, now) < WARNED_DAYS.dataAccess)
    problems.push({
      code: 'data_access_expiring',
      severity: 'attention',
      sentence: `Meta stops giving out data ${inDays(daysUntil(dataAccessExpiresAt, now))} unless you confirm it: connect again, it takes half a minute.`,
      remedy: reconnect,
    })
  return problems
}

/** Only seen when making it new failed for weeks. */
function expiring(
  { tokenKind }: TokenFacts,
  end: Date,
  now: Date,
): Pick<ConnectionProblem, 'sentence' | 'remedy'> {
  const when = inDays(daysUntil(end, now))
  return tokenKind === 'system_user'
    ? {
        sentence: `The system user’s token runs out ${when}: make a new one in Business settings and enter it here.`,
        remedy: enter,
      }
    : {
        sentence: `Meta’s access runs out ${when}: connect again before then, and nothing stops.`,
        remedy: reconnect,
      }
}

const daysUntil = (end: Date, now: Date) => Math.floor((end.getTime() - now.getTime()) / DAY_MS)
const inDays = (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`)
