/** Shares of a way by shares of its time, both 0…1; outside of that the ends hold. */
export type Ease = (share: number) => number

const held = (share: number): number => Math.min(1, Math.max(0, share))

/** Begins and ends softly. */
export const soft: Ease = (share) => {
  const t = held(share)
  return t * t * (3 - 2 * t)
}
/** Arrives: fast at first. */
export const arriving: Ease = (share) => 1 - (1 - held(share)) ** 4
/** Arrives a little too far and comes back. */
export const springing: Ease = (share) => {
  const t = held(share) - 1
  return 1 + 2.2 * t ** 3 + 1.2 * t ** 2
}
/** Leaves and arrives, quickly in between. */
export const swift: Ease = (share) => {
  const t = held(share)
  return t < 0.5 ? 8 * t ** 4 : 1 - (-2 * t + 2) ** 4 / 2
}
