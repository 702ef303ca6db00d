import { accountMethods } from './account-methods.ts'
import { adMethods } from './ad-methods.ts'
import { discoveryMethods } from './discovery-methods.ts'
import { instagramMethods } from './instagram-methods.ts'
import type { MethodSamples } from './method-sample.ts'
import { pageMethods } from './page-methods.ts'

/** Every method of a session, with a call that uses all it can say. A test fails for a method that is not here. */
export const everyMethod: MethodSamples = {
  ...discoveryMethods,
  ...adMethods,
  ...accountMethods,
  ...pageMethods,
  ...instagramMethods,
}

/** Paths of all methods of an object and the objects in it: `adSets.create`. */
export function methodsOf(object: object, prefix = ''): string[] {
  return Object.entries(object).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') return [prefix + name]
    return typeof value === 'object' && value !== null ? methodsOf(value, `${prefix}${name}.`) : []
  })
}
