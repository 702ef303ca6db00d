import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

/** The world's time in epoch seconds: real time plus its lead, or its birth plus its lead when time stands still. */
export const worldNow = (twin: Pick<Twin, 'now' | 'realTime'>, world: World): number =>
  (twin.realTime ? twin.now() : world.born) + world.offset
