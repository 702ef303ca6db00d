import type { z } from 'zod'

export type Refusal = { field: string; reason: string }

/** zod's issues as sentences that a shop owner can act on: "dailyBudgetMinor must be at least 1". Never repeats what was sent. */
export function refusals(error: z.ZodError, prefix = ''): Refusal[] {
  return error.issues.slice(0, 20).flatMap((issue) => {
    const field = [...(prefix ? [prefix] : []), ...issue.path.map(String)].join('.')
    if (issue.code !== 'unrecognized_keys') return [{ field, reason: reasonOf(issue) }]
    return issue.keys.slice(0, 20).map((key) => ({
      field: [field, key.slice(0, 60)].filter(Boolean).join('.'),
      reason: 'is not a known field',
    }))
  })
}

function reasonOf(issue: z.core.$ZodIssue): string {
  // Schemas with words of their own know best.
  if (!/^(Invalid|Too |Unrecognized)/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? 'is missing'
        : `must be ${nameOf(issue.expected)}`
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return `must ${limitOf(issue.origin, Number(issue.minimum), 'least')}`
    case 'too_big':
      return `must ${limitOf(issue.origin, Number(issue.maximum), 'most')}`
    case 'invalid_format':
      return `must be ${formats[issue.format] ?? 'in the right form'}`
    default:
      return 'is not valid'
  }
}

const formats: Record<string, string> = {
  email: 'an e-mail address',
  url: 'a web address',
  datetime: 'a time such as 2026-11-23T09:00:00Z',
  date: 'a day such as 2026-11-23',
}
const names: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
}
const nameOf = (expected: string): string => names[expected] ?? `of the kind ${expected}`

function limitOf(origin: string, limit: number, end: 'least' | 'most'): string {
  if (origin === 'string')
    return end === 'least' && limit === 1 ? 'not be empty' : `have at ${end} ${limit} characters`
  if (origin === 'array' || origin === 'set') return `have at ${end} ${limit} entries`
  return `be at ${end} ${limit}`
}
