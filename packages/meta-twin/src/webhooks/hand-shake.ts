import { randomInt } from 'node:crypto'
import { authenticate, tokenTextOf } from '../auth/authenticate.ts'
import { GraphError } from '../errors/graph-error.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { readSubscription, unverified } from './app-subscriptions.ts'

const patience = 10_000

/** The app behind a request that only an app may make. */
function callingApp(twin: Twin, authorization: string | undefined, raw: Json) {
  const token = authenticate(twin, tokenTextOf(authorization, raw), raw)
  if (token.kind !== 'APP') {
    throw new GraphError({
      code: 15,
      message: '(#15) This method must be called with an app access_token.',
    })
  }
  return twin.objects.get('app', token.app)
}

/**
 * Before a subscription is taken, whoever answers at its address must repeat the challenge: a GET with `hub.*`, as
 * Meta sends it. Throws 2200 otherwise.
 */
export async function shakeHands(twin: Twin, authorization: string | undefined, raw: Json): Promise<void> {
  const { callback_url: url } = twin.database.transaction(() =>
    readSubscription(callingApp(twin, authorization, raw), raw),
  )
  const challenge = String(randomInt(100_000_000, 2_000_000_000))
  const address = new URL(url)
  address.searchParams.set('hub.mode', 'subscribe')
  address.searchParams.set('hub.challenge', challenge)
  address.searchParams.set('hub.verify_token', text(raw, 'verify_token') ?? '')
  const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(patience) }).catch(
    (error: unknown) => {
      throw unverified(`the address could not be reached (${error instanceof Error ? error.name : 'error'})`)
    },
  )
  const body = await response.text()
  if (!response.ok) throw unverified(`HTTP Status Code = ${response.status}`)
  if (body !== challenge) throw unverified('the body was not the challenge that was sent')
}
