import { badParam } from '../errors/invalid.ts'
import { isObject } from '../wire/pick.ts'

const reference = /\{result=([\w-]+):(\$[^}]*)\}/g

/** Names of the operations whose results a text refers to. */
export const namesIn = (text: string): string[] =>
  [...text.matchAll(reference)].map((found) => found[1] ?? '')

/** Puts results in the place of `{result=name:$.path}`; several values are joined by commas. */
export const fillReferences = (text: string, resultOf: (name: string) => unknown): string =>
  text.replaceAll(reference, (_, name: string, path: string) => {
    const values = select(resultOf(name), path)
    if (values.length === 0) throw badParam(`The expression ${path} found nothing in the result of ${name}.`)
    return values
      .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
      .join(',')
  })

/** The part of JSONPath that Meta's batches know: `$.a.b`, `$.data.*.id`, `$.data[0]`, `$..id`. */
function select(value: unknown, path: string): unknown[] {
  const steps = path.slice(1).match(/\.\.\w+|\.\w+|\.\*|\[\d+\]|\[\*\]|\['[^']+'\]/g) ?? []
  if (steps.join('') !== path.slice(1)) throw badParam(`Unsupported JSONPath expression: ${path}`)
  let found: unknown[] = [value]
  for (const step of steps) found = found.flatMap((one) => take(one, step))
  return found
}

function take(value: unknown, step: string): unknown[] {
  if (step.startsWith('..')) return everyNamed(value, step.slice(2))
  if (step === '.*' || step === '[*]') return childrenOf(value)
  const key = step.startsWith('.') ? step.slice(1) : step.slice(1, -1).replaceAll("'", '')
  if (Array.isArray(value)) return /^\d+$/.test(key) && Number(key) < value.length ? [value[Number(key)]] : []
  return isObject(value) && Object.hasOwn(value, key) ? [value[key]] : []
}

const childrenOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []

const everyNamed = (value: unknown, key: string): unknown[] => [
  ...(isObject(value) && Object.hasOwn(value, key) ? [value[key]] : []),
  ...childrenOf(value).flatMap((child) => everyNamed(child, key)),
]
