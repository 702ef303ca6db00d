import { badParam } from '../errors/invalid.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'
import { settledAfterDays } from './parameters.ts'
import { restate } from './restate.ts'

/** `{kind: 'restate', days, factor}` as a fault: Meta corrects the last days now. Needs a transaction. */
export function restateOnDemand(twin: Twin, world: World, fault: Json): Json {
  const [days, factor] = [Number(fault['days'] ?? 7), Number(fault['factor'])]
  if (!Number.isInteger(days) || days < 1 || days > settledAfterDays)
    throw badParam(`days must be 1 to ${settledAfterDays}: older figures are settled.`, ['fault', 'days'])
  if (!Number.isFinite(factor) || factor < 0 || factor > 3)
    throw badParam('factor must be between 0 and 3; 1 changes nothing.', ['fault', 'factor'])
  return { ...restate(twin, world, { days, factor }, worldNow(twin, world)), simulated: true }
}
