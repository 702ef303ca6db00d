import { isObject, number, text } from '../answer.ts'
import type { RawAnswer } from '../read-answer.ts'

/** What a batch answered for one operation; `undefined` when it was not finished, skipped or left out. */
export function readSlot(slot: unknown): RawAnswer | undefined {
  if (!isObject(slot)) return undefined
  return { status: number(slot.code) ?? 0, headers: readHeaders(slot.headers), body: text(slot.body) }
}

// The headers Meta's limits and traces are told by; others may not even be valid ones.
const WANTED = /^x-(app|business-use-case|ad-account)-usage$|^x-fb-ads-insights-throttle$|^x-fb-trace-id$/i

function readHeaders(list: unknown): Headers {
  const headers = new Headers()
  for (const entry of Array.isArray(list) ? list : []) {
    const name = isObject(entry) ? text(entry.name) : undefined
    const value = isObject(entry) ? text(entry.value) : undefined
    if (name && value && WANTED.test(name)) headers.set(name, value.replace(/[^\x20-\x7e]/g, ''))
  }
  return headers
}
