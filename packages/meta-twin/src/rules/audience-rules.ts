import { badParam, refused } from '../errors/invalid.ts'
import type { CustomAudience } from '../store/marketing-records.ts'
import type { Campaign, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { objectIn, objects, text } from '../wire/pick.ts'
import { isRestricted } from './special-category-rules.ts'

/** Audiences an ad set names must be there, and lookalikes have no place in a special ad category. */
export function checkAudiences(targeting: Json, campaign: Campaign, call: Call): void {
  for (const kind of ['custom_audiences', 'excluded_custom_audiences']) {
    for (const [at, entry] of objects(targeting, kind).entries()) {
      const audience = findAudience(text(entry, 'id') ?? '', call)
      const path = ['targeting', kind, String(at), 'id']
      if (!audience)
        throw badParam(`The audience ${text(entry, 'id') ?? '(without id)'} does not exist.`, path)
      if (isRestricted(campaign) && audience.subtype === 'LOOKALIKE') {
        throw refused(
          2909034,
          'Not allowed in a special ad category',
          'Lookalike audiences cannot be used in a special ad category.',
          path,
        )
      }
    }
  }
}

function findAudience(id: string, call: Call): CustomAudience | undefined {
  const found = call.twin.objects.findOf('customaudience', id)
  return found?.world === call.world.id && found.status === 'ACTIVE' ? found : undefined
}

/** Since 2025 people can no longer be excluded by interests; old ad sets keep what they have. */
export function checkExclusions(targeting: Json, creating: boolean): void {
  const exclusions = objectIn(targeting, 'exclusions')
  if (creating && exclusions && Object.keys(exclusions).length > 0) {
    throw badParam('Detailed targeting exclusions are no longer available.', ['targeting', 'exclusions'])
  }
}
