/** The time of a rehearsal; a real connection has no such thing. Each rehearsal user has a clock of their own. */
export type RehearsalClock = {
  now(token: string): Promise<Date>
  /** Lets seconds go by on the other side: review, delivery and everything else happen meanwhile. */
  advance(token: string, seconds: number): Promise<Date>
}
