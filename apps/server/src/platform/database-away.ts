// SQLSTATE: 08 connection, 57P0x shut down, crashed or starting up, 53300 no free connection.
const away = /^(08\w{3}|57P0[123]|53300)$/
// Node's own words for a server that is not there, or went.
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'])
// The driver's errors without a code.
const broken =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/

/** True when PostgreSQL could not be reached, or went away: nothing is wrong with what was asked, and it may be asked again. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway) // one of several addresses tried
  const { code } = error as Error & { code?: unknown }
  if (typeof code === 'string') return away.test(code) || unreachable.has(code)
  return broken.test(error.message)
}
