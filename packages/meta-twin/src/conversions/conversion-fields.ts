import type { Readers } from '../objects/ad-object-fields.ts'
import { Link } from '../objects/link.ts'
import type { CustomConversion } from '../store/marketing-records.ts'
import { wireTime } from '../time/wire-time.ts'

export const conversionFields: Readers<CustomConversion> = {
  id: (conversion) => conversion.id,
  account_id: (conversion) => conversion.account.slice('act_'.length),
  name: (conversion) => conversion.name,
  rule: (conversion) => conversion.rule,
  custom_event_type: (conversion) => conversion.custom_event_type,
  pixel: (conversion, call) => new Link(call.twin.objects.get('pixel', conversion.pixel)),
  creation_time: (conversion, call) => wireTime(conversion.created, call.account.timezone_name),
  event_source_type: () => 'pixel',
  is_archived: () => false,
  is_unavailable: () => false,
  business: (_, call) => new Link(call.twin.objects.get('business', call.world.business)),
}
