import type { Readers } from '../objects/ad-object-fields.ts'
import { Link } from '../objects/link.ts'
import type { CustomAudience, SavedAudience } from '../store/marketing-records.ts'
import { audienceSize } from '../delivery/audience.ts'
import { peopleIn } from './audience-size.ts'
import { wireTime } from '../time/wire-time.ts'

/** Meta takes a while to match what was uploaded. */
const matchingSeconds = 1800
/** Smaller audiences are not shown ads. */
const fewest = 20

const bounds = (people: number): { low: number; high: number } =>
  people < 1000
    ? { low: people === 0 ? -1 : 1000, high: people === 0 ? -1 : 1000 }
    : { low: Math.floor((people * 0.92) / 100) * 100, high: Math.ceil((people * 1.08) / 100) * 100 }

export const audienceFields: Readers<CustomAudience> = {
  id: (audience) => audience.id,
  account_id: (audience) => audience.account.slice('act_'.length),
  name: (audience) => audience.name,
  description: (audience) => audience.description ?? '',
  subtype: (audience) => audience.subtype,
  customer_file_source: (audience) => audience.customer_file_source,
  rule: (audience) => audience.rule,
  retention_days: (audience) => audience.retention_days,
  pixel_id: (audience) => audience.pixel_id,
  lookalike_spec: (audience) => audience.lookalike_spec,
  lookalike_audience_ids: (audience, call) => {
    const made = call.twin.objects
      .list(call.world.id, 'customaudience')
      .filter(({ origin, status }) => origin === audience.id && status === 'ACTIVE')
      .map(({ id }) => id)
    return made.length > 0 ? made : undefined
  },
  approximate_count_lower_bound: (audience, call) => bounds(peopleIn(audience, call)).low,
  approximate_count_upper_bound: (audience, call) => bounds(peopleIn(audience, call)).high,
  delivery_status: (audience, call) =>
    peopleIn(audience, call) >= fewest
      ? { code: 200, description: 'This audience is ready for use.' }
      : {
          code: 300,
          description: 'Audience size is too small: it needs at least 20 people who can be matched.',
        },
  operation_status: (audience, call) =>
    call.now - audience.updated < matchingSeconds && audience.subtype !== 'WEBSITE'
      ? { code: 441, description: 'We are finding people who fit. This can take up to 30 minutes.' }
      : { code: 200, description: 'Normal' },
  data_source: (audience) =>
    audience.subtype === 'WEBSITE'
      ? { type: 'EVENT_BASED', sub_type: 'WEB_PIXEL_HITS' }
      : audience.subtype === 'LOOKALIKE'
        ? { type: 'LOOKALIKE', sub_type: 'LOOKALIKE' }
        : { type: 'FILE_IMPORTED', sub_type: 'MULTI_HASHES' },
  is_value_based: (audience) => audience.extra['is_value_based'] ?? false,
  permission_for_actions: () => ({ can_edit: true, can_see_insight: 'True', can_share: true }),
  sharing_status: () => ({ sharing_relationship_id: 0, status: 'NOT_SHARED' }),
  time_created: (audience) => audience.created,
  time_updated: (audience) => audience.updated,
  time_content_updated: (audience) => audience.updated,
}

export const savedAudienceFields: Readers<SavedAudience> = {
  id: (audience) => audience.id,
  name: (audience) => audience.name,
  account: (_, call) => new Link(call.account),
  targeting: (audience) => audience.targeting,
  approximate_count_lower_bound: ({ targeting }) => bounds(audienceSize({ targeting })).low,
  approximate_count_upper_bound: ({ targeting }) => bounds(audienceSize({ targeting })).high,
  operation_status: () => ({ code: 200, description: 'Normal' }),
  run_status: () => 'active',
  time_created: (audience, call) => wireTime(audience.created, call.account.timezone_name),
  time_updated: (audience, call) => wireTime(audience.created, call.account.timezone_name),
}
