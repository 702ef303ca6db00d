import type { ReadTable } from '../edges/read-edges.ts'
import { badParam } from '../errors/invalid.ts'
import type { Json, World } from '../store/records.ts'
import { readWireTime, wireTime } from '../time/wire-time.ts'
import type { Call, Twin } from '../wire/call.ts'
import { listParam, text } from '../wire/pick.ts'
import { activityCategories, activityCategory } from './activity-category.ts'

const stream = 'activities'

export interface Activity {
  event_type: string
  time: number
  object_id: string
  object_name: string
  object_type: string
  /** Empty for what Meta did by itself. */
  application_id: string
  extra_data?: Json
}

/** Writes a line of the account's activity log: who changed what. */
export function noteActivity(
  call: Call,
  event: string,
  object: { id: string; name: string },
  type: string,
  extra?: Json,
): void {
  const activity: Activity = {
    event_type: event,
    time: call.now,
    object_id: object.id,
    object_name: object.name,
    object_type: type,
    application_id: call.token.app,
    ...(extra && { extra_data: extra }),
  }
  appendActivity(call.twin, call.world, activity)
}

export const appendActivity = (twin: Twin, world: World, activity: Activity): void =>
  twin.journal.append(world.id, stream, activity.time, activity)

function shown(activity: Activity, call: Call): Json {
  const user = call.twin.objects.get('user', call.world.user)
  const at = wireTime(activity.time, call.account.timezone_name)
  return {
    actor_id: user.id,
    actor_name: user.name,
    ...(activity.application_id !== '' && {
      application_id: activity.application_id,
      application_name: 'Rehearsal app',
    }),
    date_time_in_timezone: at,
    event_time: at,
    event_type: activity.event_type,
    ...(activity.extra_data && { extra_data: JSON.stringify(activity.extra_data) }),
    object_id: activity.object_id,
    object_name: activity.object_name,
    object_type: activity.object_type,
    translated_event_type: activity.event_type.replaceAll('_', ' '),
  }
}

/** The objects asked for, those below them when wanted; undefined for all. */
function objectsIn(raw: Json, call: Call): ((id: string) => boolean) | undefined {
  const ids = [text(raw, 'oid') ?? [], ...listParam(raw['extra_oids'])].flat().map(String)
  if (ids.length === 0) return undefined
  const children = /^(true|1)$/i.test(String(raw['add_children'] ?? ''))
  return (id) => {
    if (ids.includes(id)) return true
    const record = children ? call.twin.objects.find(id) : undefined
    if (record?.kind === 'ad') return ids.includes(record.adset) || ids.includes(record.campaign)
    return record?.kind === 'adset' && ids.includes(record.campaign)
  }
}

function categoryIn(raw: Json): string | undefined {
  const category = text(raw, 'category')?.toUpperCase()
  if (category !== undefined && !activityCategories.some((known) => known === category))
    throw badParam(`Param category must be one of {${activityCategories.join(', ')}}.`, 'category')
  return category
}

function activitiesOf(raw: Json, call: Call, of = objectsIn(raw, call)): Json[] {
  const category = categoryIn(raw)
  const since = readWireTime(text(raw, 'since')) ?? 0
  const until = readWireTime(text(raw, 'until')) ?? call.now
  return call.twin.journal
    .read<Activity>(call.world.id, stream, since, until)
    .filter(({ object_id: id }) => of?.(id) ?? true)
    .filter(({ event_type: event }) => category === undefined || activityCategory(event) === category)
    .toReversed()
    .map((activity) => shown(activity, call))
}

export const activityReads: ReadTable = {
  account: { activities: (_, raw, call) => ({ node: 'AdActivity', rows: activitiesOf(raw, call) }) },
  adset: {
    activities: (adSet, raw, call) => ({
      node: 'AdActivity',
      rows: activitiesOf(raw, call, (id) => id === adSet.id),
    }),
  },
}
