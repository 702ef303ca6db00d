import type { NodeName } from '@adwright/meta-schema'
import { audienceFields, savedAudienceFields } from '../audiences/audience-fields.ts'
import { asyncRequestFields, asyncSetFields } from '../batch/async-fields.ts'
import { conversionFields } from '../conversions/conversion-fields.ts'
import { labelFields } from '../labels/label-fields.ts'
import { leadFields, leadFormFields } from '../leads/lead-fields.ts'
import { ruleFields } from '../automation/rule-fields.ts'
import { cellFields, studyFields } from '../studies/study-fields.ts'
import type { MarketingRecord } from '../store/marketing-records.ts'
import { systemUserFields } from '../people/system-users.ts'
import type { Readers } from './ad-object-fields.ts'

type MarketingKind = MarketingRecord['kind']

/** Kinds the twin keeps for itself have no node of their own: no address leads to them. */
export const marketingNodes: Record<MarketingKind, NodeName> = {
  app: 'Application',
  subscribed_app: 'Root',
  webhook_event: 'Root',
  platform_callback: 'Root',
  standing: 'Root',
  pixel_hour: 'Root',
  customaudience: 'CustomAudience',
  saved_audience: 'SavedAudience',
  adstudy: 'AdStudy',
  adstudycell: 'AdStudyCell',
  adrule: 'AdRule',
  adlabel: 'AdLabel',
  leadform: 'LeadgenForm',
  lead: 'Lead',
  async_set: 'AdAsyncRequestSet',
  async_request: 'AdAsyncRequest',
  system_user: 'SystemUser',
  customconversion: 'CustomConversion',
}

export const marketingDefaults: Partial<Record<MarketingKind, readonly string[]>> = {
  adstudy: ['name', 'start_time', 'end_time'],
  adstudycell: ['name', 'treatment_percentage'],
  adlabel: ['name'],
  leadform: ['name', 'status', 'locale'],
  lead: ['created_time', 'field_data'],
  system_user: ['name'],
}

// Each table reads records of its own kind; `kind` picks the table, so the pair always fits.
export const marketingReaders: Record<MarketingKind, Readers<never>> = {
  app: {},
  subscribed_app: {},
  webhook_event: {},
  platform_callback: {},
  standing: {},
  pixel_hour: {},
  customaudience: audienceFields,
  saved_audience: savedAudienceFields,
  adstudy: studyFields,
  adstudycell: cellFields,
  adrule: ruleFields,
  adlabel: labelFields,
  leadform: leadFormFields,
  lead: leadFields,
  async_set: asyncSetFields,
  async_request: asyncRequestFields,
  system_user: systemUserFields,
  customconversion: conversionFields,
}
