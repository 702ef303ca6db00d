import fc from 'fast-check'
import { z } from 'zod'

/** As much of JSON Schema as the contract becomes. */
type Schema = {
  $ref?: string
  $defs?: Record<string, Schema>
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  prefixItems?: Schema[]
  minItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  pattern?: string
  format?: string
}

const typeIdPattern = /^\^(\w+?)_\[0-7\]/
/** Finds TypeIDs in what was sampled. */
export const typeId = /\b([a-z]+)_[0-7][0-9a-hjkmnp-tv-z]{25}\b/g

/**
 * What a caller could send: the least first, then for every place of an id one that has it, through each branch of a
 * union and each optional field. Every id is of its kind, of nobody, and different from all others.
 */
export function samplesOf(schema: z.ZodType): unknown[] {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
  let ids = 0
  const anId = (kind: string) => `${kind}_${String(++ids).padStart(26, '0')}`

  const variantsOf = (given: Schema): unknown[] => {
    const one = given.$ref === undefined ? given : resolved(root, given.$ref)
    if (one.const !== undefined) return [one.const]
    if (one.enum) return [one.enum[0]]
    const branches = one.anyOf ?? one.oneOf
    if (branches) return leastFirst(branches.flatMap(variantsOf))
    if (one.allOf) return [Object.assign({}, ...one.allOf.map((part) => variantsOf(part)[0]))]
    if (one.type === 'object') return ofObject(one)
    if (one.type === 'array') return ofArray(one)
    if (one.type === 'string') return [text(one)]
    if (one.type === 'integer') return [one.minimum ?? (one.exclusiveMinimum ?? 0) + 1]
    if (one.type === 'number') return [one.minimum ?? (one.exclusiveMinimum ?? 0) + 0.1]
    return [one.type === 'boolean' ? false : null]
  }
  const ofObject = ({ properties = {}, required = [] }: Schema): unknown[] => {
    const least: Record<string, unknown> = {}
    const more: ((least: object) => unknown)[] = []
    for (const [key, schema] of Object.entries(properties)) {
      const [first, ...others] = variantsOf(schema)
      if (required.includes(key)) least[key] = first
      else if (hasId(first)) others.unshift(first)
      for (const other of others.filter(hasId)) more.push((base) => ({ ...base, [key]: other }))
    }
    return [least, ...more.map((add) => add(least))]
  }
  const ofArray = ({ items, prefixItems, minItems = 0 }: Schema): unknown[] => {
    if (prefixItems) return [prefixItems.map((each) => variantsOf(each)[0])]
    const variants = items ? variantsOf(items) : []
    const filled = (first: unknown) => [first, ...Array.from({ length: Math.max(0, minItems - 1) }, () => items && variantsOf(items)[0])] // prettier-ignore
    const withIds = variants.filter(hasId).map(filled)
    return minItems > 0 ? leastFirst([filled(variants[0]), ...withIds]) : [[], ...withIds]
  }
  const text = ({ pattern, format, minLength = 0 }: Schema): string => {
    const [, kind] = typeIdPattern.exec(pattern ?? '') ?? []
    if (kind !== undefined) return anId(kind)
    if (format === 'email') return 'nobody@example.com'
    if (format === 'uri') return 'https://example.com/'
    if (format === 'date-time') return '2030-06-01T09:00:00Z'
    if (format === 'date') return '2030-06-01'
    if (pattern !== undefined) return matching(pattern, minLength)
    return 'a long enough text of no meaning. '.repeat(Math.ceil(minLength / 30) || 1).slice(0, Math.max(minLength, 12)) // prettier-ignore
  }
  return unique(variantsOf(root))
}

const hasId = (value: unknown): boolean => new RegExp(typeId).test(JSON.stringify(value) ?? '')

/** Branches without an id are one as good as another; the first of them stands for all. */
function leastFirst(variants: unknown[]): unknown[] {
  const [plain] = variants.filter((each) => !hasId(each))
  return [...(plain === undefined ? [] : [plain]), ...variants.filter(hasId)]
}

const unique = (values: unknown[]): unknown[] => [
  ...new Map(values.map((each) => [JSON.stringify(each), each])).values(),
]

/** Always the same text for the same pattern. */
function matching(pattern: string, minLength: number): string {
  const whole = new RegExp(pattern)
  // It cannot look ahead: what looking ahead forbids is left out afterwards.
  const simple = new RegExp(pattern.replaceAll(/\(\?[!=][^)]*\)/g, ''))
  const fits = (each: string) => whole.test(each) && each.length >= minLength && each.length <= 60
  const [found = ''] = fc.sample(fc.stringMatching(simple).filter(fits), { seed: 7, numRuns: 1 })
  return found
}

function resolved(root: Schema, reference: string): Schema {
  const found = root.$defs?.[reference.replace('#/$defs/', '')]
  if (!found) throw new Error(`no ${reference} in the schema`)
  return found
}
