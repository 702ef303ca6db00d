/** Calls counted by the slice of time they fell into, so that a window slides without a list of instants. */
export interface SlidingCount {
  add(now: number, count?: number): void
  within(now: number, window: number): number
  /** Seconds until no more than `most` calls lie within the window, were none added. */
  secondsUntil(now: number, window: number, most: number): number
  clear(): void
}

const slices = 60

export function slidingCount(): SlidingCount {
  const counts = new Map<number, number>()
  const width = (window: number): number => window / slices
  let last = 3600
  const drop = (now: number): void => {
    for (const at of counts.keys()) if (at <= now - last) counts.delete(at)
  }
  const within = (now: number, window: number): number => {
    last = Math.max(last, window)
    drop(now)
    let sum = 0
    for (const [at, count] of counts) if (at > now - window) sum += count
    return sum
  }
  return {
    add(now, count = 1) {
      const at = now - (now % width(last))
      counts.set(at, (counts.get(at) ?? 0) + count)
    },
    within,
    secondsUntil(now, window, most) {
      let left = within(now, window)
      if (left <= most) return 0
      for (const [at, count] of [...counts].sort(([one], [other]) => one - other)) {
        left -= count
        if (left <= most) return Math.max(1, Math.ceil(at + window - now))
      }
      return window
    },
    clear: () => counts.clear(),
  }
}

/** Points that run off evenly: full after `most` at once, empty after `seconds` of rest. */
export interface LeakyScore {
  add(now: number, points: number, limit: { most: number; decaySeconds: number }): number
  level(now: number, limit: { most: number; decaySeconds: number }): number
  set(now: number, points: number): void
}

export function leakyScore(): LeakyScore {
  let points = 0
  let at = 0
  const level: LeakyScore['level'] = (now, { most, decaySeconds }) => {
    points = Math.max(0, points - (most / decaySeconds) * Math.max(0, now - at))
    at = Math.max(at, now)
    return points
  }
  return {
    level,
    add(now, more, limit) {
      level(now, limit)
      points += more
      return points
    },
    set(now, value) {
      points = value
      at = now
    },
  }
}
