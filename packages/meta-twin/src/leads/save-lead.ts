import type { Lead } from '../store/marketing-records.ts'
import type { World } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'
import type { Twin } from '../wire/call.ts'

/** Stores a filled-in form and tells whoever listens to the Page. */
export function saveLead(twin: Twin, world: World, lead: Omit<Lead, 'kind' | 'id' | 'world'>): Lead {
  const stored: Lead = { kind: 'lead', id: twin.ids.next('run'), world: world.id, ...lead }
  twin.objects.save(stored)
  emit(twin, world, {
    object: 'page',
    id: world.page,
    field: 'leadgen',
    value: {
      leadgen_id: stored.id,
      page_id: world.page,
      form_id: lead.form,
      ...(lead.ad !== undefined && { ad_id: lead.ad }),
      ...(lead.adset !== undefined && { adgroup_id: lead.adset }),
      created_time: lead.created,
    },
    time: lead.created,
  })
  return stored
}
