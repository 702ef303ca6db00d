import type { Usage } from '@adwright/contract'

/** What the foot of the sidebar shows. */
export type LimitedUsage = Pick<Usage, 'state' | 'endsAt' | 'meters'> & { planName: string }

/** The meters that somebody who makes things may run into; nothing where there is no limit, or none that one may know. */
export function limitedUsage({ planName, state, endsAt, meters }: Usage): LimitedUsage | null {
  const limited = meters.filter(({ meter, limit }) => limit !== null && meter !== 'apiCalls')
  if (planName === null || limited.length === 0) return null
  return { planName, state, endsAt, meters: limited }
}
