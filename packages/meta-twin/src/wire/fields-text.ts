import type { Json } from '../store/records.ts'

/** `fields` as text, whether it came as text, a JSON list, or a list in a JSON body. */
export function fieldsText(raw: Json): string {
  const value = raw['fields']
  if (Array.isArray(value)) return value.join(',')
  if (typeof value !== 'string') return ''
  return value.trim().startsWith('[') ? value.replaceAll(/[[\]"\s]/g, '') : value
}
