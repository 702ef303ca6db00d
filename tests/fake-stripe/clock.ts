/** The fake's own time in whole seconds. It stands still until it is moved, so sums and periods can be known by hand. */
export interface Clock {
  now(): number
  moveTo(second: number): void
}

export function createClock(start: Date): Clock {
  let second = Math.floor(start.getTime() / 1000)
  return {
    now: () => second,
    moveTo(next) {
      if (next < second) throw new Error('the clock of the fake only moves on')
      second = next
    },
  }
}
