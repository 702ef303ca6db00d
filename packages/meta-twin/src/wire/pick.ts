import type { Json } from '../store/records.ts'

/** Typed looks into values that `readInput` has already checked; a wrong kind reads as absent. */
export const text = (bag: Json | undefined, name: string): string | undefined => {
  const value = bag?.[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}
export const whole = (bag: Json | undefined, name: string): number | undefined => {
  const value = bag?.[name]
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : undefined
}
export const flag = (bag: Json | undefined, name: string): boolean | undefined => {
  const value = bag?.[name]
  return typeof value === 'boolean' ? value : undefined
}
export const list = (bag: Json | undefined, name: string): unknown[] | undefined => {
  const value = bag?.[name]
  return Array.isArray(value) ? value : undefined
}
export const texts = (bag: Json | undefined, name: string): string[] =>
  (list(bag, name) ?? []).map((item) => String(item))
export const objectIn = (bag: Json | undefined, name: string): Json | undefined => {
  const value = bag?.[name]
  return isObject(value) ? value : undefined
}
export const objects = (bag: Json | undefined, name: string): Json[] =>
  (list(bag, name) ?? []).filter(isObject)

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A JSON list however it came: as a list, as JSON text, or as words parted by commas. */
export function listParam(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (typeof value !== 'string' || value === '') return []
  try {
    const read: unknown = JSON.parse(value)
    return Array.isArray(read) ? read : [read]
  } catch {
    return value.split(',').map((word) => word.trim())
  }
}

export function objectParam(value: unknown): Json | undefined {
  if (isObject(value)) return value
  if (typeof value !== 'string') return undefined
  try {
    const read: unknown = JSON.parse(value)
    return isObject(read) ? read : undefined
  } catch {
    return undefined
  }
}
