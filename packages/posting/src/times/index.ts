/** Calendar times of a workspace's zone: instants are Dates, local days 'YYYY-MM-DD', local times 'HH:MM'. */
export { instantOf, localOf, type LocalTime, type Weekday } from './local-time.ts'
export { moveByDays, moveTo, moveToDay } from './move.ts'
export {
  listDays,
  monthGrid,
  weekGrid,
  type Day,
  type MonthDay,
  type MonthGrid,
  type WeekGrid,
  type WeekStart,
} from './grids.ts'
export { placeInList, placeInMonth, placeInWeek, type Placed } from './place.ts'
export { hourRowsOf, rowOf, type HourRow } from './hour-rows.ts'
export { nextFreeSlots, type Slot } from './slots.ts'
export { occurrences, type Occurrence, type Recurrence } from './recurrence.ts'
export { describeRecurrence } from './describe-recurrence.ts'
export { recurrenceFromCron } from './cron.ts'
export { bestTimes, type BestTimes, type GoodHours, type MeasuredPost } from './best-times.ts'
