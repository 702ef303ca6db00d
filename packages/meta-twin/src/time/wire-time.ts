import { offsetAt } from './time-zone.ts'

/** Meta's datetime text in the account's zone: `2026-05-12T10:45:01-0700`. */
export function wireTime(at: number, zone: string): string {
  const offset = offsetAt(zone, at)
  const local = new Date((at + offset) * 1000).toISOString().slice(0, 19)
  const minutes = Math.abs(offset) / 60
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${two(minutes / 60)}${two(minutes % 60)}`
}

/** Reads unix seconds or ISO 8601 (with or without the colon in its offset); undefined if it is neither. */
export function readWireTime(value: unknown): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.floor(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  if (/^\d{1,11}$/.test(text)) return Number(text)
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined
  const millis = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2').replace(' ', 'T'))
  return Number.isNaN(millis) ? undefined : Math.floor(millis / 1000)
}
