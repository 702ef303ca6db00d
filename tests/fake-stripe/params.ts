import type { FormValue } from './form-body.ts'
import { invalid, missingParam, unknownParam } from './stripe-error.ts'

/** Reads one parameter, or throws the 400 that names it. */
export type Reader<T> = (value: FormValue, param: string) => T
export type Shape = Record<string, Reader<unknown>>
export type Fields<S extends Shape> = { [Key in keyof S]?: ReturnType<S[Key]> }

export const text: Reader<string> = (value, param) => {
  if (typeof value !== 'string') throw invalid('Invalid string.', { param })
  return value
}

export const integer: Reader<number> = (value, param) => {
  if (typeof value !== 'string' || !/^-?\d+$/.test(value)) {
    throw invalid(`Invalid integer: ${String(value)}`, { code: 'parameter_invalid_integer', param })
  }
  return Number(value)
}

export const flag: Reader<boolean> = (value, param) => {
  if (value !== 'true' && value !== 'false') throw invalid(`Invalid boolean: ${String(value)}`, { param })
  return value === 'true'
}

export const oneOf =
  <const T extends string>(...allowed: T[]): Reader<T> =>
  (value, param) => {
    const known = allowed.find((entry) => entry === value)
    if (known === undefined) {
      throw invalid(`Invalid ${param}: must be one of ${allowed.join(', ')}`, { param })
    }
    return known
  }

export const list =
  <T>(entry: Reader<T>): Reader<T[]> =>
  (value, param) => {
    if (value === '') return []
    if (!Array.isArray(value)) throw invalid('Invalid array', { param })
    return value.map((one, index) => entry(one, `${param}[${index}]`))
  }

export const object =
  <S extends Shape>(shape: S): Reader<Fields<S>> =>
  (value, param) => {
    if (typeof value === 'string' || Array.isArray(value)) throw invalid('Invalid object', { param })
    return readFields(shape, value, param)
  }

export const either =
  <A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> =>
  (value, param) =>
    typeof value === 'string' ? first(value, param) : second(value, param)

/** Pairs of text; an empty value removes its key, an empty parameter all of them. */
export const metadata: Reader<Record<string, string> | ''> = (value, param) => {
  if (value === '') return ''
  if (typeof value === 'string' || Array.isArray(value)) throw invalid('Invalid object', { param })
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, text(entry, `${param}[${key}]`)]),
  )
}

/** What is not in `shape` is refused, so that a misspelt parameter is noticed. */
export function readFields<S extends Shape>(
  shape: S,
  value: Record<string, FormValue>,
  within = '',
): Fields<S> {
  const read: Record<string, unknown> = {}
  for (const [key, entry] of Object.entries(value)) {
    const param = within === '' ? key : `${within}[${key}]`
    const reader = Object.hasOwn(shape, key) ? shape[key] : undefined
    if (!reader) throw unknownParam(param)
    read[key] = reader(entry, param)
  }
  // Each field was just read by its own reader, which the compiler cannot follow through the loop.
  return read as Fields<S>
}

export function required<T>(value: T | undefined, param: string): T {
  if (value === undefined || value === '') throw missingParam(param)
  return value
}

export function mergeMetadata(
  before: Record<string, string> | null,
  change: Record<string, string> | '' | undefined,
): Record<string, string> {
  if (change === '') return {}
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== ''))
}
