import { adEffectiveStatus } from '../objects/ad-object-fields.ts'
import { adSetStatus, isGone } from '../objects/effective-status.ts'
import type { Ad, AdSet, AnyRecord, Campaign, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { matches, readFilters, type Filter } from '../wire/filtering.ts'
import { listParam } from '../wire/pick.ts'

type AdObject = Campaign | AdSet | Ad

function effectiveStatus(record: AdObject, call: Call): string {
  switch (record.kind) {
    case 'campaign':
      return record.status
    case 'adset':
      return adSetStatus(record, call.twin.objects.get('campaign', record.campaign))
    case 'ad':
      return adEffectiveStatus(record, call)
  }
}

const subjectOf = (record: AdObject, level: string, call: Call): AdObject => {
  if (level === 'campaign' && record.kind !== 'campaign')
    return call.twin.objects.get('campaign', record.campaign)
  if (level === 'adset' && record.kind === 'ad') return call.twin.objects.get('adset', record.adset)
  return record
}

/**
 * Campaigns, ad sets or ads below a node. What is archived or deleted shows only when the effective status is asked
 * for by name.
 */
export function adObjects<T extends AdObject>(
  records: readonly T[],
  parent: AnyRecord,
  raw: Json,
  call: Call,
): T[] {
  const filters = readFilters(raw)
  const asked = listParam(raw['effective_status']).map(String)
  const byStatus = asked.length > 0 || filters.some(({ field }) => field.endsWith('effective_status'))
  return records.filter((record) => {
    if (!below(record, parent)) return false
    const status = effectiveStatus(record, call)
    if (!byStatus && isGone(status)) return false
    if (asked.length > 0 && !asked.includes(status)) return false
    return filters.every((filter) => passes(record, filter, call))
  })
}

function below(record: AdObject, parent: AnyRecord): boolean {
  if (parent.kind === 'campaign') return record.kind !== 'campaign' && record.campaign === parent.id
  if (parent.kind === 'adset') return record.kind === 'ad' && record.adset === parent.id
  return parent.kind !== 'account' || record.account === parent.id
}

function passes(record: AdObject, filter: Filter, call: Call): boolean {
  const [level, name] = filter.field.includes('.') ? filter.field.split('.') : [record.kind, filter.field]
  const subject = subjectOf(record, level ?? '', call)
  switch (name) {
    case 'id':
    case 'name':
    case 'status':
      return matches(filter, subject[name])
    case 'effective_status':
      return matches(filter, effectiveStatus(subject, call))
    case 'objective':
      return subject.kind === 'campaign' && matches(filter, subject.objective)
    case 'created_time':
      return matches(filter, subject.created)
    case 'updated_time':
      return matches(filter, subject.updated)
    default:
      return true
  }
}
