import { chanceOf } from '../deterministic.ts'
import { placements } from '../delivery/placements.ts'
import { contentOf } from '../review/creative-texts.ts'
import type { Ad, World } from '../store/records.ts'
import { dayAt, hourOfDayAt, offsetAt } from '../time/time-zone.ts'
import type { Twin } from '../wire/call.ts'
import { answersTo } from './lead-answers.ts'
import { saveLead } from './save-lead.ts'

const hour = 3600
const day = 86_400

/** People fill the forms of lead ads as often as delivery counted leads: each new one becomes a lead. */
export function collectLeads(twin: Twin, world: World, from: number, to: number): void {
  const ads = leadAds(twin, world)
  if (ads.size === 0) return
  const zone = twin.objects.get('account', world.account).timezone_name
  const have = new Map<string, number>()
  for (const lead of twin.objects.list(world.id, 'lead')) {
    if (lead.ad === undefined || lead.created < from - 2 * day) continue
    const key = `${lead.ad}:${dayAt(zone, lead.created)}:${hourOfDayAt(zone, lead.created)}`
    have.set(key, (have.get(key) ?? 0) + 1)
  }
  for (const row of twin.delivery.rows(world.id, dayAt(zone, from) - 1, dayAt(zone, to), 'hour')) {
    const known = ads.get(row.ad)
    if (!known || row.leads === 0) continue
    const form = twin.objects.findOf('leadform', known.form)
    if (!form) continue
    const before = have.get(`${row.ad}:${row.day}:${row.hour}`) ?? 0
    const local = row.day * day + row.hour * hour
    const began = local - offsetAt(zone, local - offsetAt(zone, local))
    for (let at = before; at < row.leads; at++) {
      const chance = chanceOf('lead time', row.ad, row.day, row.hour, at)
      saveLead(twin, world, {
        form: form.id,
        ad: known.ad.id,
        adset: known.ad.adset,
        campaign: known.ad.campaign,
        platform: chance() < instagramShare ? 'ig' : 'fb',
        created: began + Math.floor(chance() * hour),
        test: false,
        field_data: answersTo(form, row.ad, row.day, row.hour, at),
      })
    }
  }
}

const instagramShare =
  placements.filter(({ platform }) => platform === 'instagram').length / placements.length

function leadAds(twin: Twin, world: World): Map<string, { ad: Ad; form: string }> {
  const found = new Map<string, { ad: Ad; form: string }>()
  if (twin.objects.list(world.id, 'leadform').length === 0) return found
  for (const ad of twin.objects.list(world.id, 'ad')) {
    const creative = twin.objects.findOf('creative', ad.creative)
    const form = creative && contentOf(creative).leadForm
    if (form !== undefined) found.set(ad.id, { ad, form })
  }
  return found
}
