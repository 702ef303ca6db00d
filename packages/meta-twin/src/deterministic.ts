/** Seeded chance: the same parts always give the same stream, on every machine. */
export type Chance = () => number

export function chanceOf(...parts: readonly (string | number)[]): Chance {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  for (const part of parts) {
    const text = `${part}|`
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      a = Math.imul(a ^ unit, 0x85ebca6b)
      b = Math.imul(b ^ (unit + a), 0xc2b2ae35)
      a = (a << 13) | (a >>> 19)
    }
  }
  let state = (a ^ (b >>> 16)) >>> 0
  let weyl = (b ^ (a >>> 11)) >>> 0
  return () => {
    weyl = (weyl + 0x6d2b79f5) >>> 0
    state = Math.imul(state ^ weyl ^ (state >>> 15), 0x2c1b3c6d)
    state ^= state >>> 12
    state = Math.imul(state, 0x297a2d39)
    return ((state ^ (state >>> 15)) >>> 0) / 4_294_967_296
  }
}

/** A draw from the standard normal distribution. */
export function normal(chance: Chance): number {
  const radius = Math.sqrt(-2 * Math.log(1 - chance()))
  return radius * Math.cos(2 * Math.PI * chance())
}

/** A whole number of events where `mean` are expected. */
export function poisson(mean: number, chance: Chance): number {
  if (mean <= 0) return 0
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(chance)))
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = chance(); product > limit; product *= chance()) count++
  return count
}

/** How many of `tries` succeed when each does with `likelihood`. */
export function binomial(tries: number, likelihood: number, chance: Chance): number {
  const likely = Math.min(1, Math.max(0, likelihood))
  if (tries > 60) return Math.min(tries, poisson(tries * likely, chance))
  let count = 0
  for (let at = 0; at < tries; at++) if (chance() < likely) count++
  return count
}

/** Splits a whole number by weights so that the parts add up to it exactly (largest remainders). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0)
  if (sum <= 0) return weights.map((_, at) => (at === 0 ? total : 0))
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map(Math.floor)
  let missing = total - parts.reduce((left, right) => left + right, 0)
  const order = exact
    .map((value, at) => at)
    .sort((left, right) => fraction(exact, right) - fraction(exact, left))
  for (const at of order) {
    if (missing <= 0) break
    parts[at] = (parts[at] ?? 0) + 1
    missing--
  }
  return parts
}

const fraction = (values: readonly number[], at: number): number => (values[at] ?? 0) % 1
