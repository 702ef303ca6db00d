import type { ConnectionFeature } from '@adwright/contract'
import { consent } from './rehearsal-consent.ts'
import { openSession, type Session } from './session.ts'

export type Account = { email: string; password: string }

/**
 * A new account to rehearse with. @throws when the instance asks for a confirmed e-mail or speaks to the real Meta,
 * and ApiError
 */
export async function openRehearsalAccount(
  baseUrl: string,
  business: string,
): Promise<Session & { account: Account }> {
  const account = {
    email: `rehearsal-${crypto.randomUUID().slice(0, 8)}@example.test`,
    password: `rehearsal-${crypto.randomUUID()}`,
  }
  const { signedIn } = await openSession(baseUrl).api('signUp', {
    body: { ...account, name: business, businessName: business },
  })
  if (!signedIn) throw new Error('This instance asks for a confirmed e-mail: sign up in the browser instead.')
  const session = openSession(baseUrl, signedIn.accessToken)
  const { instance } = await session.api('me')
  if (instance.metaMode !== 'twin')
    throw new Error(
      'This instance speaks to the real Meta, and this only rehearses. Sign in to use it, or start one with META_MODE=twin.',
    )
  return { ...session, account }
}

/** Of this machine. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

type Business = {
  business: string
  currency: string
  country: string
  features?: ConnectionFeature[]
}

/** Connects the rehearsal's Meta with everything that is asked for. @throws as `consent`, ApiError */
export async function connectRehearsal(
  { api, accessToken }: Session,
  { business, currency, country, features }: Business,
): Promise<void> {
  const { authorizeUrl } = await api('startMetaConnection', { body: { ...(features && { features }) } })
  await consent({ authorizeUrl, accessToken, business, currency, country, timeZone: ownTimeZone() })
}
