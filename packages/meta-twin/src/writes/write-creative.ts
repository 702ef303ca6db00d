import { checkCreative, checkCreativeChange } from '../rules/creative-rules.ts'
import type { Creative, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { objectIn, text } from '../wire/pick.ts'
import { compact, extraOf, success } from './created.ts'

const known = ['name', 'object_story_spec', 'asset_feed_spec']

/** Checks a creative spec and stores it; `createAd` uses it for a creative spelt out in place. */
export function storeCreative(call: Call, input: Json): Creative {
  checkCreative(input, call)
  const creative: Creative = compact({
    kind: 'creative',
    id: call.twin.ids.next('creative'),
    world: call.world.id,
    account: call.account.id,
    name: text(input, 'name') ?? 'Creative',
    status: 'ACTIVE',
    created: call.now,
    object_story_spec: objectIn(input, 'object_story_spec'),
    asset_feed_spec: objectIn(input, 'asset_feed_spec'),
    extra: extraOf(input, known),
  } as Creative) // `compact` takes away the members that are undefined here.
  call.twin.objects.save(creative)
  return creative
}

export const createCreative = (call: Call, input: Json): Json => ({ id: storeCreative(call, input).id })

export function updateCreative(call: Call, before: Creative, input: Json): Json {
  checkCreativeChange(input)
  const deleted = text(input, 'status') === 'DELETED'
  call.twin.objects.save({
    ...before,
    name: text(input, 'name') ?? before.name,
    status: deleted ? 'DELETED' : before.status,
    extra: input['adlabels'] ? { ...before.extra, adlabels: input['adlabels'] } : before.extra,
  })
  return success
}
