import type { Readers } from '../objects/ad-object-fields.ts'
import { Link } from '../objects/link.ts'
import type { AdRule } from '../store/marketing-records.ts'
import { wireTime } from '../time/wire-time.ts'

export const ruleFields: Readers<AdRule> = {
  id: (rule) => rule.id,
  account_id: (rule) => rule.account.slice('act_'.length),
  name: (rule) => rule.name,
  status: (rule) => rule.status,
  evaluation_spec: (rule) => rule.evaluation_spec,
  execution_spec: (rule) => rule.execution_spec,
  schedule_spec: (rule) => rule.schedule_spec,
  created_by: (_, call) => new Link(call.twin.objects.get('user', call.world.user)),
  created_time: (rule, call) => wireTime(rule.created, call.account.timezone_name),
  updated_time: (rule, call) => wireTime(rule.updated, call.account.timezone_name),
}
