import type { Weekday } from './local-time.ts'
import type { Recurrence } from './recurrence.ts'

const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/**
 * The rule that five cron fields stand for, from a first local day on, or a sentence on why there is none. Minutes are
 * lists, hours and weekdays lists and ranges; day of the month and month must be `*`.
 */
export function recurrenceFromCron(cron: string, from = '1970-01-01'): Recurrence | { problem: string } {
  const fields = cron.trim().split(/\s+/)
  const [minute = '', hour = '', dayOfMonth = '', month = '', weekday = ''] = fields
  if (fields.length !== 5) {
    return problem(`A cron rule has five parts (minute, hour, day, month, weekday), this one has ${cron.trim() === '' ? 0 : fields.length}.`) // prettier-ignore
  }
  if (dayOfMonth !== '*')
    return problem('Days of the month are not supported: put * there and name weekdays.')
  if (month !== '*') return problem('Months are not supported: put * there.')
  if (cron.includes('/')) return problem('Steps such as */15 are not supported: list the times instead.')
  if (minute === '*') return problem('This would publish every minute: name the minute, for example 0.')
  if (hour === '*') return problem('This would publish every hour: name the hours, for example 9,17.')
  if (minute.includes('-')) return problem('Ranges of minutes are not supported: list the minutes instead.')
  const minutes = numbersOf(minute, 0, 59)
  if (!minutes) return problem(`“${minute}” is not a list of minutes from 0 to 59.`)
  const hours = numbersOf(hour, 0, 23)
  if (!hours) return problem(`“${hour}” is not a list or range of hours from 0 to 23.`)
  const weekdays = weekday === '*' ? numbersOf('1-7', 0, 7) : numbersOf(numbered(weekday), 0, 7)
  if (!weekdays) return problem(`“${weekday}” is not a list or range of weekdays: use 0 to 7 or mon to sun.`)
  return {
    // 0 to 7 is what `numbersOf` lets through, and both ends are Sunday.
    weekdays: sorted(weekdays.map((day) => (day === 0 ? 7 : day) as Weekday)),
    times: sorted(hours).flatMap((at) =>
      sorted(minutes).map((past) => `${twoDigits(at)}:${twoDigits(past)}`),
    ),
    from,
    until: null,
    every: 1,
    most: null,
  }
}

const problem = (sentence: string) => ({ problem: sentence })
const sorted = <N extends number>(list: readonly N[]): N[] =>
  [...new Set(list)].toSorted((left, right) => left - right)
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Names become numbers; Sunday at the end of a range is its seventh day, unless the range begins there too. */
const numbered = (field: string): string =>
  field
    .toLowerCase()
    .replaceAll(/(?<!\bsun)-sun\b/g, '-7')
    .replaceAll(/[a-z]+/g, (word) => {
      const day = names.indexOf(word)
      return day === -1 ? word : String(day)
    })

function numbersOf(field: string, least: number, most: number): number[] | undefined {
  const found: number[] = []
  for (const part of field.split(',')) {
    const [, first, last = first] = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(part) ?? []
    if (first === undefined || last === undefined) return undefined
    const [begin, end] = [Number(first), Number(last)]
    if (begin < least || end > most || begin > end) return undefined
    for (let value = begin; value <= end; value += 1) found.push(value)
  }
  return found
}
