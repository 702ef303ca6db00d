/** What a form-encoded body or query holds: `items[0][price]=p` is a list of objects of strings. */
export type FormValue = string | FormValue[] | FormObject
export interface FormObject {
  [key: string]: FormValue
}

/** Reads Stripe's form encoding: nested brackets, `key[]` and `key[0]` for lists. */
export function parseForm(encoded: string): FormObject {
  const root = emptyObject()
  for (const [name, value] of new URLSearchParams(encoded)) put(root, pathOf(name), value)
  return lists(root) as FormObject
}

/** Without a prototype, so that a key named `constructor` is only a key. */
const emptyObject = (): FormObject => Object.create(null) as FormObject

const pathOf = (name: string): string[] => {
  const bracket = name.indexOf('[')
  if (bracket < 0) return [name]
  return [
    name.slice(0, bracket),
    ...[...name.slice(bracket).matchAll(/\[([^\]]*)\]/g)].map((part) => part[1] ?? ''),
  ]
}

function put(root: FormObject, path: string[], value: string): void {
  let here = root
  for (const [depth, part] of path.entries()) {
    const key = part === '' ? String(Object.keys(here).length) : part
    if (depth === path.length - 1) {
      here[key] = value
      return
    }
    const next = here[key]
    here = typeof next === 'object' && !Array.isArray(next) ? next : (here[key] = emptyObject())
  }
}

function lists(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([key, entry]) => [key, lists(entry)] as const)
  if (entries.length > 0 && entries.every(([key], index) => key === String(index))) {
    return entries.map(([, entry]) => entry)
  }
  const read = emptyObject()
  for (const [key, entry] of entries) read[key] = entry
  return read
}
