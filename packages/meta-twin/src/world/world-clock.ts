import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

/** The world's time in epoch seconds. */
export const worldNow = (twin: Pick<Twin, 'now'>, { clock }: World): number =>
  Math.floor(clock.at + (twin.now() - clock.since) * clock.speed)

/** Sets the clock to an instant of the world's and lets it run on from there; 0 stops it, 1 is real time. */
export const setClock = (twin: Pick<Twin, 'now'>, world: World, at: number, speed: number): World => ({
  ...world,
  clock: { at, since: twin.now(), speed },
})
