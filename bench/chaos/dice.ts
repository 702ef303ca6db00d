/** Seeded chance (mulberry32): the same seed plans the same storm. What meets what is still up to the machine. */
export type Dice = {
  /** In [0, 1). */
  roll(): number
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  pick<T>(choices: readonly (readonly [weight: number, value: T])[]): T
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    roll,
    between: (least, most) => least + Math.floor(roll() * (most - least + 1)),
    pick(choices) {
      let left = roll() * choices.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, value] of choices) if ((left -= weight) < 0) return value
      const last = choices.at(-1)
      if (!last) throw new Error('nothing to choose from')
      return last[1]
    },
  }
}
