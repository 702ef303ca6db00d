import { accountMethods } from './account-methods.ts'
import { adMethods } from './ad-methods.ts'
import { discoveryMethods } from './discovery-methods.ts'
import { instagramMethods } from './instagram-methods.ts'
import type { MethodSamples } from './method-sample.ts'
import { pageMethods } from './page-methods.ts'

const samples: MethodSamples = {
  ...discoveryMethods,
  ...adMethods,
  ...accountMethods,
  ...pageMethods,
  ...instagramMethods,
}

// What changes an object for good or ends it, the lower ones first, then those above; the token at the very end.
const ENDS = [
  /^campaigns\.changeBidStrategy$/,
  /^campaigns\.useAdSetBudgets$/,
  /^leads\.delete$/,
  // A form holds one test lead.
  /^leads\.createTest$/,
  /^ads\.archive$/,
  /^adSets\.archive$/,
  /^campaigns\.archive$/,
  /^leadForms\.archive$/,
  /^ads\.delete$/,
  /^adSets\.delete$/,
  /^campaigns\.delete$/,
  /\.(unsubscribe\w+|delete)$/,
  /^revokePermissions$/,
]
const turnOf = (method: string) => ENDS.findIndex((end) => end.test(method))

/**
 * Every method of a session, with a call that uses all it can say; a test fails for a method that is not here. In an
 * order in which they can be made one after the other: what ends an object comes after all that needs it.
 */
export const everyMethod: MethodSamples = Object.fromEntries(
  Object.entries(samples).toSorted(([one], [other]) => turnOf(one) - turnOf(other)),
)

/** Paths of all methods of an object and the objects in it: `adSets.create`. */
export function methodsOf(object: object, prefix = ''): string[] {
  return Object.entries(object).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'function') return [prefix + name]
    return typeof value === 'object' && value !== null ? methodsOf(value, `${prefix}${name}.`) : []
  })
}
