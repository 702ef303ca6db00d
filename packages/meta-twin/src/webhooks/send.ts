import type { Json } from '../store/records.ts'
import { isObject } from '../wire/pick.ts'

const patience = 10_000

export interface Sent {
  ok: boolean
  /** Why not, in words. */
  reason: string
  /** The answer, when it was a JSON object. */
  answer?: Json
}

/** One POST to an app. Anything but 2xx within ten seconds counts as not received. */
export async function send(
  url: string,
  body: string,
  headers: Record<string, string>,
  stopped: AbortSignal,
): Promise<Sent> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'user-agent': 'facebookexternalua', ...headers },
      redirect: 'manual',
      signal: AbortSignal.any([stopped, AbortSignal.timeout(patience)]),
    })
    const text = await response.text()
    return { ok: response.ok, reason: `HTTP ${response.status}`, ...jsonIn(text) }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'unreachable' }
  }
}

function jsonIn(text: string): { answer?: Json } {
  if (!text.startsWith('{')) return {}
  try {
    const read: unknown = JSON.parse(text)
    return isObject(read) ? { answer: read } : {}
  } catch {
    return {}
  }
}
