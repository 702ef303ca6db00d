import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { isObject } from '../wire/pick.ts'

/** The JSON object of a control call; anything but the known names is refused, so that a typing error is seen. */
export function bodyOf(body: unknown, known: readonly string[]): Json {
  if (body === undefined || body === null || body === '') return {}
  if (!isObject(body)) throw badParam('Send a JSON object, with content-type application/json.')
  for (const name of Object.keys(body))
    if (!known.includes(name))
      throw badParam(`There is no ${name} here. Known are: ${known.join(', ')}.`, name)
  return body
}
