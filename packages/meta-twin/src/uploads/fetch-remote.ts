import type { Twin } from '../wire/call.ts'

/** What Meta's fetcher calls itself: hosts that shut it out cannot be read. */
const userAgent = 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'
const patienceMs = 20_000

export type FetchProblem = 'address' | 'host' | 'unreachable' | 'status' | 'redirect' | 'too_large' | 'slow'
export class FetchError extends Error {
  readonly problem: FetchProblem
  constructor(problem: FetchProblem, message: string) {
    super(message)
    this.problem = problem
  }
}

export interface Remote {
  contentType: string
  body: AsyncIterable<Uint8Array>
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)

/** Whether the twin may reach a host: this machine, and those it was told of. It never calls the open internet. */
export const mayReach = (twin: Pick<Twin, 'mediaHosts'>, host: string): boolean =>
  isLoopback(host) || twin.mediaHosts.has(host)

export function readAddress(address: string): URL {
  const url = URL.parse(address)
  // The address must be plain ASCII and need no sign-in.
  const plain = /^[\x21-\x7e]+$/.test(address)
  if (!url || !plain || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new FetchError('address', 'The address is not a plain http or https URL.')
  }
  return url
}

/** Opens an address as Meta's fetcher does: no redirects, no sign-in. The body ends with an error beyond `largest` bytes. */
export async function fetchRemote(
  twin: Pick<Twin, 'mediaHosts'>,
  address: string,
  largest: number,
): Promise<Remote> {
  const url = readAddress(address)
  if (!mayReach(twin, url.hostname)) {
    throw new FetchError(
      'host',
      `This rehearsal may fetch from its own machine only, not from ${url.hostname}.`,
    )
  }
  const patience = patienceFor(patienceMs)
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { 'user-agent': userAgent },
    signal: patience.signal,
  }).catch((error: unknown) => {
    patience.end()
    throw slow(error) ?? new FetchError('unreachable', `${url.host} could not be reached.`)
  })
  patience.renew()
  const problem = refusal(response, url.host, largest)
  if (problem || !response.body) {
    patience.end()
    await response.body?.cancel()
    throw problem ?? new FetchError('status', `${url.host} sent nothing.`)
  }
  return {
    contentType: response.headers.get('content-type') ?? '',
    body: upTo(largest, response.body, patience),
  }
}

function refusal(response: Response, host: string, largest: number): FetchError | undefined {
  if (response.status >= 300 && response.status < 400)
    return new FetchError('redirect', `${host} redirects elsewhere.`)
  if (!response.ok) return new FetchError('status', `${host} answered ${response.status}.`)
  const announced = Number(response.headers.get('content-length') ?? 0)
  return announced > largest ? new FetchError('too_large', 'The file is too large.') : undefined
}

interface Patience {
  signal: AbortSignal
  renew(): void
  end(): void
}

/** Gives up when nothing came for a while, however long the whole takes. */
function patienceFor(milliseconds: number): Patience {
  const stop = new AbortController()
  const giveUp = (): void => stop.abort(new DOMException('Nothing came', 'TimeoutError'))
  let timer = setTimeout(giveUp, milliseconds)
  return {
    signal: stop.signal,
    renew() {
      clearTimeout(timer)
      timer = setTimeout(giveUp, milliseconds)
    },
    end: () => clearTimeout(timer),
  }
}

const slow = (error: unknown): FetchError | undefined =>
  error instanceof Error && error.name === 'TimeoutError'
    ? new FetchError('slow', 'It takes too long to download the media.')
    : undefined

async function* upTo(
  largest: number,
  body: AsyncIterable<Uint8Array>,
  patience: Patience,
): AsyncGenerator<Uint8Array> {
  let seen = 0
  try {
    for await (const piece of body) {
      patience.renew()
      seen += piece.length
      if (seen > largest) throw new FetchError('too_large', 'The file is too large.')
      yield piece
    }
  } catch (error) {
    if (error instanceof FetchError) throw error
    throw slow(error) ?? new FetchError('unreachable', 'The download broke off.')
  } finally {
    patience.end()
  }
}
