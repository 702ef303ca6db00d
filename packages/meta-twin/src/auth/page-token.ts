import { createHmac } from 'node:crypto'
import { hashOf } from '../store/auth-store.ts'
import type { Call, Twin } from '../wire/call.ts'

/** A Page token follows from the user token it was read with, so asking again gives the same one. */
export const pageTokenText = (twin: Twin, userToken: string, page: string): string =>
  `EAAP${createHmac('sha256', twin.ids.seed)
    .update(`${hashOf(userToken)}:${page}`)
    .digest('hex')}`

/** The Page token shown to this call: itself when it already is one. */
export function pageTokenOf(call: Call, page: string): string | undefined {
  if (call.token.kind === 'PAGE') return call.tokenText
  return call.token.kind !== 'APP' ? pageTokenText(call.twin, call.tokenText, page) : undefined
}
