/** How much people are online in each local hour; the mean is one. */
const hours = [
  0.55, 0.36, 0.25, 0.2, 0.22, 0.34, 0.58, 0.82, 0.95, 1.0, 1.05, 1.13, 1.22, 1.18, 1.11, 1.09, 1.14, 1.24,
  1.4, 1.57, 1.68, 1.62, 1.33, 0.97,
]
const mean = hours.reduce((sum, value) => sum + value, 0) / hours.length

/** Sunday first. */
const weekdays = [1.05, 0.98, 0.97, 0.98, 1, 1.01, 1.03]

export const hourWeight = (hour: number): number => (hours[hour] ?? 1) / mean

/** Weekend evenings are cheaper for shops, the weeks before the year's end dearer. */
export function priceSeason(day: number, weekday: number, hour: number): number {
  const date = new Date(day * 86_400_000)
  const month = date.getUTCMonth()
  const dayOfMonth = date.getUTCDate()
  const late =
    month === 10 && dayOfMonth >= 20 ? 1.28 : month === 11 && dayOfMonth <= 24 ? 1.2 : month === 0 ? 0.86 : 1
  return late * (weekdays[weekday] ?? 1) * (0.94 + 0.06 * hourWeight(hour))
}
