import type { Post, SchedulePost, When } from '@adwright/contract'

/** A post that is given another time; what it must not be later than goes where that lies before it. */
export const scheduleBody = (
  { version, notAfter }: Pick<Post, 'version' | 'notAfter'>,
  when: When,
  at: Date,
): SchedulePost => ({
  version,
  when,
  ...(notAfter !== null && Date.parse(notAfter) <= at.getTime() && { notAfter: null }),
})
