import type { Readers } from '../objects/ad-object-fields.ts'
import { Link } from '../objects/link.ts'
import type { AdLabel } from '../store/marketing-records.ts'
import { wireTime } from '../time/wire-time.ts'

export const labelFields: Readers<AdLabel> = {
  id: (label) => label.id,
  name: (label) => label.name,
  account: (_, call) => new Link(call.account),
  created_time: (label, call) => wireTime(label.created, call.account.timezone_name),
  updated_time: (label, call) => wireTime(label.updated, call.account.timezone_name),
}
