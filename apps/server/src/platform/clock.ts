/** The only source of the present moment; tests hand in one that they move themselves. */
export type Clock = { now(): Date }
export const systemClock: Clock = { now: () => new Date() }
