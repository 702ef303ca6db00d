/**
 * So many days from the first on that about `most` posts are shown, each day whole; further where a day is asked for
 * by name. A month of a thousand posts would take seconds to draw.
 */
export function firstDays(
  days: readonly string[],
  sizeOf: (day: string) => number,
  { most, upTo }: { most: number; upTo?: string | undefined },
): { shown: string[]; rest: number } {
  const wanted = upTo === undefined ? -1 : days.indexOf(upTo)
  let count = 0
  const shown = days.filter((day, index) => {
    const fits = count < most || index <= wanted
    if (fits) count += sizeOf(day)
    return fits
  })
  const all = days.reduce((sum, day) => sum + sizeOf(day), 0)
  return { shown, rest: all - count }
}
