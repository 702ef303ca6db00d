import type { ProviderFact } from '@adwright/contract'
import { formatDate, formatNumber, formatPercent } from '../../lib/format.ts'
import { adminWords } from './words.ts'

const t = adminWords.providers
const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/** A fact's value as people read it. */
export function factText({ value, unit }: Pick<ProviderFact, 'value' | 'unit'>): string {
  if (value === null) return t.unset
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'string')
    return /^\d{4}-\d\d-\d\dT.*Z$/.test(value) ? formatDate(value, 'time') : value
  if (unit === 'percent') return formatPercent(value / 100)
  return unit === 'bytes' ? bytesText(value) : formatNumber(value)
}

function bytesText(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const scaled = bytes / 1000 ** step
  return `${step === 0 ? formatNumber(scaled) : scaled.toFixed(1)} ${units[step] ?? ''}`
}
