import { settle } from '../delivery/settle.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { worldNow } from '../world/world-clock.ts'
import { announceVerdict } from './announce-verdicts.ts'

const verdicts = ['approve', 'disapprove', 'with_issues'] as const

/** `POST /_twin/review {ad, verdict, reason?}`: the reviewer speaks at once, whatever the words of the ad are. */
export function setVerdict(twin: Twin, world: World, body: Json): Json {
  const id = text(body, 'ad') ?? ''
  const verdict = verdicts.find((known) => known === text(body, 'verdict'))
  if (!verdict) throw badParam(`verdict must be one of {${verdicts.join(', ')}}.`, 'verdict')
  const ad = twin.objects.findOf('ad', id)
  if (!ad || ad.world !== world.id) throw noSuchObject(id, 'POST')
  const now = worldNow(twin, world)
  // Until now it was delivered, or not, as it was judged before.
  settle(twin, world, twin.objects.get('account', world.account), now, true)
  const reason = text(body, 'reason') ?? 'This ad does not comply with our advertising policies.'
  const judged = { ...ad, review_ends: Math.min(ad.review_ends, now), verdict: { verdict, reason } }
  twin.objects.save(judged)
  announceVerdict(twin, world, judged, now)
  return { success: true }
}
