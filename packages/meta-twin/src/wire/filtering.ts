import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { isObject, listParam } from './pick.ts'

export interface Filter {
  field: string
  operator: string
  value: unknown
}

const operators = new Set(
  'EQUAL NOT_EQUAL IN NOT_IN CONTAIN NOT_CONTAIN STARTS_WITH GREATER_THAN GREATER_THAN_OR_EQUAL LESS_THAN LESS_THAN_OR_EQUAL'.split(
    ' ',
  ),
)

/** Reads `filtering=[{field,operator,value}]`. */
export function readFilters(raw: Json): Filter[] {
  return listParam(raw['filtering']).map((entry) => {
    if (!isObject(entry)) throw badParam('Param filtering must be an array of filter objects.', 'filtering')
    const { field, operator, value } = entry
    if (typeof field !== 'string' || typeof operator !== 'string' || !operators.has(operator.toUpperCase())) {
      throw badParam(`Filtering field or operator is not valid: ${JSON.stringify(entry)}`, 'filtering')
    }
    return { field, operator: operator.toUpperCase(), value }
  })
}

const words = (value: unknown): string[] => listParam(value).map(String)

export function matches({ operator, value }: Filter, actual: unknown): boolean {
  const have = actual === undefined ? '' : String(actual)
  const folded = have.toLowerCase()
  switch (operator) {
    case 'EQUAL':
      return have === String(value)
    case 'NOT_EQUAL':
      return have !== String(value)
    case 'IN':
      return words(value).includes(have)
    case 'NOT_IN':
      return !words(value).includes(have)
    case 'CONTAIN':
      return folded.includes(String(value).toLowerCase())
    case 'NOT_CONTAIN':
      return !folded.includes(String(value).toLowerCase())
    case 'STARTS_WITH':
      return folded.startsWith(String(value).toLowerCase())
    case 'GREATER_THAN':
      return Number(have) > Number(value)
    case 'GREATER_THAN_OR_EQUAL':
      return Number(have) >= Number(value)
    case 'LESS_THAN':
      return Number(have) < Number(value)
    default:
      return Number(have) <= Number(value)
  }
}
