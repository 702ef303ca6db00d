import type { Clock } from '#platform/clock.ts'

export type FakeClock = Clock & {
  set(at: Date | string): void
  /** Moves time forward (or back) by so many milliseconds. */
  advance(milliseconds: number): void
}

/** Stands still until a test moves it. */
export function fakeClock(start: Date | string = '2026-11-23T09:00:00.000Z'): FakeClock {
  let now = new Date(start)
  return {
    now: () => new Date(now),
    set: (at) => {
      now = new Date(at)
    },
    advance: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds)
    },
  }
}
