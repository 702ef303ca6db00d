import type { Readers } from '../objects/ad-object-fields.ts'
import { Link } from '../objects/link.ts'
import type { Lead, LeadForm } from '../store/marketing-records.ts'
import { wireTime } from '../time/wire-time.ts'
import type { Call } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { isKept } from './lead-age.ts'

const leadsOf = (form: LeadForm, call: Call): Lead[] =>
  call.twin.objects.list(call.world.id, 'lead').filter((lead) => lead.form === form.id && !lead.test)

export const leadFormFields: Readers<LeadForm> = {
  id: (form) => form.id,
  name: (form) => form.name,
  status: (form) => form.status,
  locale: (form) => form.locale,
  page: (form, call) => new Link(call.twin.objects.get('page', form.page)),
  page_id: (form) => form.page,
  questions: (form) => form.questions,
  privacy_policy_url: (form) => text(form.privacy_policy, 'url'),
  follow_up_action_url: (form) => form.follow_up_action_url,
  created_time: (form, call) => wireTime(form.created, call.account.timezone_name),
  creator: (_, call) => new Link(call.twin.objects.get('user', call.world.user)),
  leads_count: (form, call) => leadsOf(form, call).filter((lead) => isKept(lead, call.now)).length,
  expired_leads_count: (form, call) => leadsOf(form, call).filter((lead) => !isKept(lead, call.now)).length,
  organic_leads_count: () => 0,
  is_optimized_for_quality: (form) => form.extra['is_optimized_for_quality'] ?? false,
  block_display_for_non_targeted_viewer: (form) =>
    form.extra['block_display_for_non_targeted_viewer'] ?? false,
  allow_organic_lead: (form) => form.extra['allow_organic_lead_retrieval'] ?? false,
}

const named = (kind: 'campaign' | 'adset' | 'ad', id: string | undefined, call: Call): string | undefined =>
  id === undefined ? undefined : call.twin.objects.findOf(kind, id)?.name

export const leadFields: Readers<Lead> = {
  id: (lead) => lead.id,
  created_time: (lead) => wireTime(lead.created, 'UTC'),
  field_data: (lead) => lead.field_data,
  form_id: (lead) => lead.form,
  ad_id: (lead) => lead.ad,
  ad_name: (lead, call) => named('ad', lead.ad, call),
  adset_id: (lead) => lead.adset,
  adset_name: (lead, call) => named('adset', lead.adset, call),
  campaign_id: (lead) => lead.campaign,
  campaign_name: (lead, call) => named('campaign', lead.campaign, call),
  is_organic: (lead) => lead.ad === undefined,
  platform: (lead) => lead.platform,
  custom_disclaimer_responses: () => [],
}
