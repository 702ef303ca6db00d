import dns from 'node:dns'
import net from 'node:net'
import ipaddr from 'ipaddr.js'
import { Agent, buildConnector, fetch as undiciFetch, type Response } from 'undici'

/** An address that a stranger gave us leads somewhere that they must not reach through us. */
export class UnsafeAddressError extends Error {
  readonly code = 'UNSAFE_ADDRESS'
  constructor(what: string, options?: ErrorOptions) {
    super(`Refused to connect to ${what}: only public addresses may be fetched.`, options)
    this.name = 'UnsafeAddressError'
  }
}

/** What came is more than was asked for; the rest was not read. */
export class TooLargeError extends Error {
  readonly code = 'TOO_LARGE'
}

/** Loopback, private, link-local, carrier and all other special ranges are not public; nor is what cannot be read. */
export function isPublicAddress(address: string): boolean {
  try {
    return ipaddr.process(address.replace(/^\[|\]$/g, '')).range() === 'unicast'
  } catch {
    return false
  }
}

type Limits = { mostBytes?: number; milliseconds?: number; mostRedirects?: number }
export type SafeFetch = (
  url: string,
  limits?: Limits,
) => Promise<{ url: string; status: number; contentType: string; body: Buffer }>

/**
 * GETs a URL that a user gave us. Every address that the name resolves to must be public, the connected one is looked
 * at again, each redirect starts over, and time and size are limited. `isAllowed` lets tests stand in for the internet.
 * @throws UnsafeAddressError, TooLargeError, or the network's own error.
 */
export function createSafeFetch({ isAllowed = isPublicAddress } = {}): SafeFetch & {
  close(): Promise<void>
} {
  const agent = new Agent({ connect: guardedConnect(isAllowed), headersTimeout: 10_000, bodyTimeout: 10_000 })
  const safeFetch: SafeFetch = async (
    url,
    { mostBytes = 10_000_000, milliseconds = 15_000, mostRedirects = 5 } = {},
  ) => {
    const signal = AbortSignal.timeout(milliseconds)
    let target = new URL(url)
    for (let hop = 0; hop <= mostRedirects; hop++) {
      if (!['http:', 'https:'].includes(target.protocol)) throw new UnsafeAddressError(target.protocol)
      const answer = await undiciFetch(target, { dispatcher: agent, redirect: 'manual', signal }).catch(
        unwrapped,
      )
      const next = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
      if (next === null)
        return {
          url: target.href,
          status: answer.status,
          contentType: answer.headers.get('content-type') ?? '',
          body: await limited(answer, mostBytes),
        }
      await answer.body?.cancel()
      target = new URL(next, target)
    }
    throw new Error(`More than ${mostRedirects} redirects.`)
  }
  return Object.assign(safeFetch, { close: () => agent.destroy() })
}

function guardedConnect(isAllowed: (address: string) => boolean): buildConnector.connector {
  const lookup: net.LookupFunction = (name, lookupOptions, found) => {
    dns.lookup(name, { ...lookupOptions, all: true }, (error, addresses) => {
      if (error) return found(error, '', 0)
      const bad = addresses.find(({ address }) => !isAllowed(address))
      if (bad) return found(new UnsafeAddressError(`${name} (${bad.address})`), '', 0)
      const [first] = addresses
      if (lookupOptions.all) return found(null, addresses)
      return found(null, first?.address ?? '', first?.family ?? 0)
    })
  }
  // Given here and not with each call, where undici drops it: no connection is opened to a name that leads inwards.
  const connect = buildConnector({ timeout: 5000, lookup })
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    if (net.isIP(host) && !isAllowed(host)) return done(new UnsafeAddressError(host), null)
    return connect(options, (...result) => {
      const [error, socket] = result
      if (error) return done(error, null)
      if (socket.remoteAddress === undefined || isAllowed(socket.remoteAddress)) return done(null, socket)
      socket.destroy()
      return done(new UnsafeAddressError(socket.remoteAddress), null)
    })
  }
}

async function limited(answer: Response, mostBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += (chunk as Uint8Array).length // a byte stream
    if (size > mostBytes) throw new TooLargeError(`The answer is larger than ${mostBytes} bytes.`)
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks)
}

/** fetch hides the reason in the cause of "fetch failed". */
function unwrapped(error: unknown): never {
  throw error instanceof Error && error.cause instanceof Error ? error.cause : error
}
