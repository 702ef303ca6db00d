import type { Readers } from '../objects/ad-object-fields.ts'
import { Link } from '../objects/link.ts'
import type { AdStudy, AdStudyCell } from '../store/marketing-records.ts'
import { wireTime } from '../time/wire-time.ts'
import type { Call } from '../wire/call.ts'

const time = (at: number | undefined, call: Call): string | undefined =>
  at === undefined ? undefined : wireTime(at, call.account.timezone_name)
const user = (_: unknown, call: Call): Link => new Link(call.twin.objects.get('user', call.world.user))

export const studyFields: Readers<AdStudy> = {
  id: (study) => study.id,
  name: (study) => study.name,
  description: (study) => study.extra['description'],
  type: (study) => study.type,
  business: (_, call) => new Link(call.twin.objects.get('business', call.world.business)),
  created_by: user,
  updated_by: user,
  start_time: (study, call) => time(study.start_time, call),
  end_time: (study, call) => time(study.end_time, call),
  cooldown_start_time: (study, call) => time(study.cooldown_start_time, call),
  observation_end_time: (study, call) => time(study.observation_end_time, call),
  created_time: (study, call) => time(study.created, call),
  updated_time: (study, call) => time(study.updated, call),
  canceled_time: (study, call) => time(study.canceled, call),
  // Meta shows first results once a day of the study is behind.
  results_first_available_date: (study, call) => time(study.start_time + 86_400, call)?.slice(0, 10),
}

export const cellFields: Readers<AdStudyCell> = {
  id: (cell) => cell.id,
  name: (cell) => cell.name,
  treatment_percentage: (cell) => cell.treatment_percentage,
  control_percentage: () => 0,
  ad_entities_count: ({ campaigns, adsets, ads }) => campaigns.length + adsets.length + ads.length,
  ad_ids: (cell) => (cell.ads.length > 0 ? cell.ads : undefined),
}
