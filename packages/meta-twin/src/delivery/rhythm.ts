import { chanceOf, normal } from '../deterministic.ts'
import { weekdayOf } from '../time/time-zone.ts'
import { valueOf } from './parameters.ts'

/** How much people are online in each local hour; the mean is one. */
const hours = [
  0.55, 0.36, 0.25, 0.2, 0.22, 0.34, 0.58, 0.82, 0.95, 1.0, 1.05, 1.13, 1.22, 1.18, 1.11, 1.09, 1.14, 1.24,
  1.4, 1.57, 1.68, 1.62, 1.33, 0.97,
]
const mean = hours.reduce((sum, value) => sum + value, 0) / hours.length

/** Sunday first: price, clicks and conversions. */
const weekdays = {
  price: [1.05, 0.98, 0.97, 0.98, 1, 1.01, 1.03],
  clicks: [1.04, 0.99, 0.98, 0.98, 0.99, 0.99, 1.03],
  conversions: [1.06, 1.04, 1, 0.99, 0.98, 0.95, 0.98],
}

export const hourWeight = (hour: number): number => (hours[hour] ?? 1) / mean

/** What one local hour does to everybody alike. */
export interface Market {
  price: number
  clicks: number
  conversions: number
}

/** Weekends and evenings click a little more, the weeks before the year's end are dearer, January is cheap. */
export function marketAt(day: number, hour: number, dayNoise: number): Market {
  const weekday = weekdayOf(day)
  const online = hourWeight(hour)
  return {
    price: yearPrice(day) * (weekdays.price[weekday] ?? 1) * (0.94 + 0.06 * online) * dayNoise,
    clicks: (weekdays.clicks[weekday] ?? 1) * online ** 0.06,
    conversions: (weekdays.conversions[weekday] ?? 1) * online ** 0.1,
  }
}

function yearPrice(day: number): number {
  const date = new Date(day * 86_400_000)
  const month = date.getUTCMonth()
  const dayOfMonth = date.getUTCDate()
  if (month === 10 && dayOfMonth >= 20) return 1.28
  if (month === 11 && dayOfMonth <= 24) return 1.2
  return month === 0 ? 0.86 : 1
}

const noise = valueOf('auctionNoise')
const memory = valueOf('auctionMemory')
/** Days back after which a day's deviation is forgotten. */
const depth = 16

/** The day's own price level in one world: each day keeps most of the deviation of the day before. */
export function auctionNoise(world: string, day: number): number {
  let level = 0
  for (let back = depth; back >= 0; back--) {
    level = level * memory + noise * normal(chanceOf('market', world, day - back))
  }
  return Math.exp(level)
}
