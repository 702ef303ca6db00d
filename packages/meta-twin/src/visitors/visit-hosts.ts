/** Loopback by its literal names only: anything else may resolve to a machine that is not this one. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Whether simulated people may ask this address for anything. Never the public internet unless named. */
export function mayVisit(url: URL, allowed: ReadonlySet<string>): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
  if (url.username !== '' || url.password !== '') return false
  return loopback.test(url.hostname) || allowed.has(url.hostname) || allowed.has(url.host)
}
