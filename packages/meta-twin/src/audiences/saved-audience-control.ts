import { badParam } from '../errors/invalid.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { objectIn, text } from '../wire/pick.ts'
import { worldNow } from '../world/world-clock.ts'

/** `POST /_twin/saved-audiences {name, targeting}`: at Meta they are made by hand only, in the Ads Manager. */
export function saveAudience(twin: Twin, world: World, body: Json): Json {
  const name = text(body, 'name')
  const targeting = objectIn(body, 'targeting')
  if (!name || !targeting) throw badParam('A saved audience needs a name and its targeting.', 'targeting')
  const id = twin.ids.next('adset')
  twin.objects.save({
    kind: 'saved_audience',
    id,
    world: world.id,
    account: world.account,
    name,
    targeting,
    created: worldNow(twin, world),
  })
  return { id }
}
