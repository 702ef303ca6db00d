import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

/** `ok` is false while what was changed cannot be written down. */
export function readHealth(twin: Twin): Json {
  const trouble = twin.database.trouble()
  return { ok: trouble === undefined, simulated: true, ...(trouble !== undefined && { trouble }) }
}
