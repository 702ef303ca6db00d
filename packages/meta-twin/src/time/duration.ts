/** An ISO 8601 duration; months are the calendar's, everything else is seconds. */
export interface Duration {
  months: number
  seconds: number
}

const pattern =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** Reads `P1D`, `PT1H`, `P1DT2H`, `P2W`, `P3M`; undefined for what is no duration. */
export function readDuration(text: string): Duration | undefined {
  const found = pattern.exec(text)
  if (!found) return undefined
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0))
  return {
    months: years * 12 + months,
    seconds: (weeks * 7 + days) * 86_400 + hours * 3600 + minutes * 60 + seconds,
  }
}

/** The instant a duration after `from`, both epoch seconds; a month ends on its last day where it has no such day. */
export function after(from: number, { months, seconds }: Duration): number {
  const at = new Date(from * 1000)
  const day = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + months)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  at.setUTCDate(Math.min(day, last))
  return Math.floor(at.getTime() / 1000) + seconds
}
