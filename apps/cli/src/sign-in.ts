import type { Me } from '@adwright/contract'
import type { PostOrder } from './post-order.ts'
import { UsageError } from './usage-error.ts'
import { connectRehearsal, openRehearsalAccount, ownTimeZone, type Account } from './rehearsal-account.ts'
import { openSession, type Session } from './session.ts'

export type SignedIn = Session & { workspace: Me['workspace']; rehearsal: Account | undefined }

const onThisMachine = new Set(['localhost', '127.0.0.1', '[::1]'])
const shop = { currency: 'USD', country: 'US' } as const

/** As whoever was named; otherwise, on this machine, as a new rehearsal account. @throws UsageError, ApiError, Error */
export async function signIn({
  baseUrl,
  credentials,
  business = 'My shop',
}: Pick<PostOrder, 'baseUrl' | 'credentials' | 'business'>): Promise<SignedIn> {
  if (credentials.kind === 'rehearsal') return asRehearsal(baseUrl, business)
  const session = openSession(baseUrl, await tokenOf(baseUrl, credentials))
  const { workspace } = await session.api('me')
  return { ...session, workspace, rehearsal: undefined }
}

async function tokenOf(
  baseUrl: string,
  credentials: Exclude<PostOrder['credentials'], { kind: 'rehearsal' }>,
): Promise<string> {
  if (credentials.kind === 'token') return credentials.token
  const { email, password } = credentials
  return (await openSession(baseUrl).api('signIn', { body: { email, password } })).accessToken
}

async function asRehearsal(baseUrl: string, business: string): Promise<SignedIn> {
  if (!onThisMachine.has(new URL(baseUrl).hostname))
    throw new UsageError('Sign in: give --token, or set ADWRIGHT_EMAIL and ADWRIGHT_PASSWORD.')
  const { account, ...session } = await openRehearsalAccount(baseUrl, business)
  await connectRehearsal(session, { ...shop, business, features: ['publishing', 'insights', 'comments'] })
  // So that --at means the time on this machine's clock.
  const { workspace } = await session.api('updateWorkspace', { body: { timeZone: ownTimeZone() } })
  return { ...session, workspace, rehearsal: account }
}
