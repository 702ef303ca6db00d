import { createHash } from 'node:crypto'
import type { EndpointName } from '@adwright/contract'
import ipaddr from 'ipaddr.js'
import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '#platform/errors.ts'

type Limit = {
  points: number
  seconds: number
  /** Points fetched from the database at a time: one query per so many requests, and that much slack per process. */
  lease: number
}

const limits = {
  address: { points: 3000, seconds: 60, lease: 50 },
  reads: { points: 1500, seconds: 60, lease: 25 },
  writes: { points: 300, seconds: 60, lease: 5 },
  errands: { points: 30, seconds: 300, lease: 1 },
  auth: { points: 60, seconds: 300, lease: 1 },
  signUp: { points: 60, seconds: 3600, lease: 1 },
  account: { points: 10, seconds: 900, lease: 1 },
  proof: { points: 10, seconds: 900, lease: 1 },
} as const satisfies Record<string, Limit>

/** Routes that let a stranger guess or send mail. */
export const guarded: ReadonlySet<string> = new Set([
  'signIn',
  'verifyEmail',
  'resendVerification',
  'requestPasswordReset',
  'resetPassword',
  'confirmEmail',
  'passkeySignInOptions',
  'passkeySignIn',
  'seeInvitation',
  'declineInvitation',
])

/** Routes for which we go out to addresses that a person names: nobody else is to be bothered through us. */
const outward: ReadonlySet<EndpointName> = new Set([
  'readBrandPage',
  'takePagePictures',
  'inviteMember',
  'resendInvitation',
])

export type RateLimits = {
  /** Before anything else is done: by address, tighter where people sign in. */
  arrive(route: EndpointName | undefined, ip: string): Promise<void>
  /** Once the member is known: by workspace, tighter where we go out for them. */
  act(method: string, workspaceId: string, route?: EndpointName): Promise<void>
  /** By account, however many addresses somebody has: guesses of one password, mails to one mailbox. */
  touchAccount(route: EndpointName, email: string): Promise<void>
  forgetAccount(email: string): Promise<void>
  /** By person: tries of the password, or of a code, of somebody who is signed in. */
  prove(userId: string): Promise<void>
  forgetProofs(userId: string): Promise<void>
}

/** Counted in PostgreSQL, so the limits hold across processes; a caller who is over is refused from memory. */
export function createRateLimits(pool: pg.Pool): RateLimits {
  const shared = (name: keyof typeof limits) => createSharedLimit(pool, name, limits[name])
  const [address, reads, writes, errands, auth, signUp, account, proof] = [
    shared('address'), shared('reads'), shared('writes'), shared('errands'), shared('auth'), shared('signUp'), shared('account'), shared('proof'),
  ] // prettier-ignore
  return {
    arrive: async (route, ip) => {
      const from = networkOf(ip)
      await address.spend(from)
      if (route === 'signUp') await signUp.spend(from)
      else if (route && guarded.has(route)) await auth.spend(from)
    },
    act: async (method, workspaceId, route) => {
      await (method === 'GET' ? reads : writes).spend(workspaceId)
      if (route && outward.has(route)) await errands.spend(workspaceId)
    },
    touchAccount: async (route, email) => {
      if (guarded.has(route)) await account.spend(hashed(email))
    },
    forgetAccount: (email) => account.forget(hashed(email)),
    prove: (userId) => proof.spend(userId),
    forgetProofs: (userId) => proof.forget(userId),
  }
}

/** Whoever has one IPv6 address has the 64 bits that come after its network: they count as one. */
export function networkOf(ip: string): string {
  if (!ipaddr.isValid(ip)) return ip
  const address = ipaddr.process(ip)
  if (address.kind() === 'ipv4') return address.toString()
  return `${address
    .toByteArray()
    .slice(0, 8)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')}/64`
}

/** The table of counts holds no addresses of people. */
const hashed = (email: string) =>
  createHash('sha256').update(email.toLowerCase()).digest('base64url').slice(0, 22)

type Lease = { left: number; until: number }

function createSharedLimit(pool: pg.Pool, name: string, { points, seconds, lease }: Limit) {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
    inMemoryBlockOnConsumed: points + 1,
    // A database that is away must not lock everybody out as well.
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
  })
  const leases = new Map<string, Lease>()
  const take = async (key: string): Promise<Lease> => {
    const begun = performance.now()
    const { msBeforeNext } = await limiter.consume(key, lease)
    return { left: lease, until: begun + msBeforeNext }
  }
  // Callers that arrive together while a lease is fetched share it, or each would spend a whole one.
  const fetching = new Map<string, Promise<Lease>>()
  const renew = (key: string): Promise<Lease> => {
    const known = fetching.get(key)
    if (known) return known
    const fresh = take(key)
      .then((got) => {
        if (leases.size > 20_000) leases.clear()
        leases.set(key, got)
        return got
      })
      .finally(() => fetching.delete(key))
    fetching.set(key, fresh)
    return fresh
  }
  const spend = async (key: string): Promise<void> => {
    for (;;) {
      const held = leases.get(key)
      if (held && held.left > 0 && held.until > performance.now()) {
        held.left--
        return
      }
      await (lease === 1 ? take(key) : renew(key))
      if (lease === 1) return
    }
  }
  return {
    spend: (key: string) =>
      spend(key).catch((refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) throw refused
        const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
        throw new AppError('request.too_many', { seconds })
      }),
    forget: async (key: string) => {
      await limiter.delete(key)
    },
  }
}

/** Windows that are over; the scheduler calls this now and then. */
export async function forgetRateLimits(pool: pg.Pool): Promise<void> {
  await pool.query('delete from rate_limits where expire < $1', [Date.now()])
}
