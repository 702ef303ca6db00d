import type { AdSet, Json } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import type { Call } from '../wire/call.ts'

const enoughResults = 50
const week = 7 * 86_400

/** `learning_stage_info`: fifty results within a week of the last significant edit end the learning phase. */
export function learningStage(adSet: AdSet, call: Call): Json | undefined {
  const since = dayAt(call.account.timezone_name, adSet.significant_edit)
  const days = call.twin.objects
    .list(call.world.id, 'ad')
    .filter((ad) => ad.adset === adSet.id)
    .flatMap((ad) => call.twin.delivery.adDays(ad.id))
    .filter(({ day }) => day >= since)
  if (days.length === 0) return undefined
  const conversions = days.reduce((sum, { results }) => sum + results, 0)
  const learned = conversions >= enoughResults
  const late = call.now > adSet.significant_edit + week
  return {
    status: learned ? 'SUCCESS' : late ? 'FAIL' : 'LEARNING',
    conversions: Math.min(conversions, enoughResults),
    last_sig_edit_ts: adSet.significant_edit,
    attribution_windows: ['1d_view', '7d_click'],
  }
}
