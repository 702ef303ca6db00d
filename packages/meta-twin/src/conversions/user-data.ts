import { badParam, refused } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'

/** Keys whose values must come hashed. */
const hashed = ['em', 'ph', 'fn', 'ln', 'db', 'ge', 'ct', 'st', 'zp', 'country']
const sha256 = /^[0-9a-f]{64}$/i
/** Any one of these is enough to look for a person. */
const enough = [
  'em', 'ph', 'external_id', 'fbc', 'fbp', 'fb_login_id', 'lead_id', 'subscription_id', 'madid', 'anon_id',
  'ctwa_clid', 'page_scoped_user_id', 'ig_sid',
] // prettier-ignore

const values = (user: Json, key: string): unknown[] => {
  const value = user[key]
  if (value === undefined || value === null || value === '') return []
  return Array.isArray(value) ? value : [value]
}

/** Throws when a value that must be hashed is not, or nobody could be found by what was sent. */
export function checkUserData(user: Json, path: readonly string[]): void {
  for (const key of hashed) {
    for (const value of values(user, key)) {
      if (typeof value !== 'string' || !sha256.test(value)) {
        throw badParam(`The value of ${key} must be a SHA-256 hash in hexadecimal.`, [...path, key])
      }
    }
  }
  const has = (key: string): boolean => values(user, key).length > 0
  const address = has('client_ip_address') && has('client_user_agent')
  const named = has('fn') && has('ln') && (has('ct') || has('zp') || has('db') || has('st'))
  if (enough.some(has) || address || named) return
  throw refused(
    2804050,
    'You haven’t added sufficient customer information parameter data',
    'Add more customer information, such as an e-mail address or a phone number, so that the event can be matched.',
    path,
  )
}
