import { isObject, number, readFields, text } from '../answer.ts'
import type { Change } from './notification.ts'

/** A filled-in form; the answers are fetched by `leadId`. Ad and ad set are absent for organic leads. */
export type LeadChange = {
  leadId: string
  pageId?: string
  formId?: string
  adId?: string
  adSetId?: string
  createdAt?: Date
}

/** What a change of the field `leadgen` tells; `undefined` for other changes. */
export function readLeadChange({ field, value }: Change): LeadChange | undefined {
  if (field !== 'leadgen' || !isObject(value)) return undefined
  const found = readFields(value, {
    leadgen_id: text,
    page_id: text,
    form_id: text,
    ad_id: text,
    adgroup_id: text,
    created_time: number,
  })
  if (found.leadgen_id === undefined) return undefined
  return {
    leadId: found.leadgen_id,
    pageId: found.page_id,
    formId: found.form_id,
    adId: found.ad_id,
    adSetId: found.adgroup_id,
    ...(found.created_time !== undefined && { createdAt: new Date(found.created_time * 1000) }),
  }
}
