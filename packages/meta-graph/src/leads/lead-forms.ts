import type {
  Enum_pageleadgen_forms_locale_enum_param,
  PagePostLeadgenFormsParams,
} from '@adwright/meta-schema'
import { getNode, nodesBelow, updateNode } from '../ad-objects.ts'
import { flag, listOf, map, number, readId, text, type Node } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import type { Open } from '../open-union.ts'
import type { ParamsOf } from '../params-of.ts'
import { nodeId } from '../wire-params.ts'

/** A question that Meta fills in (`EMAIL`, `FULL_NAME`, `PHONE`, …), or one of one's own (`CUSTOM`). */
export type LeadQuestion = {
  readonly type: Open<'EMAIL' | 'FULL_NAME' | 'FIRST_NAME' | 'LAST_NAME' | 'PHONE' | 'CITY' | 'CUSTOM'>
  readonly key?: string
  readonly label?: string
  readonly options?: readonly { readonly key?: string; readonly value: string }[]
}

export type LeadFormParams = ParamsOf<
  PagePostLeadgenFormsParams,
  {
    name: string
    questions: readonly LeadQuestion[]
    privacy_policy: { readonly url: string; readonly link_text?: string }
    follow_up_action_url?: string
    locale?: Enum_pageleadgen_forms_locale_enum_param
    /** Asks for a second look before sending: fewer leads, better ones. */
    is_optimized_for_quality?: boolean
    context_card?: {
      readonly title?: string
      readonly style?: Open<'LIST_STYLE' | 'PARAGRAPH_STYLE'>
      readonly content?: readonly string[]
      readonly button_text?: string
    }
    thank_you_page?: {
      readonly title: string
      readonly body?: string
      readonly button_text?: string
      readonly button_type?: Open<'VIEW_WEBSITE' | 'CALL_BUSINESS' | 'NONE'>
      readonly website_url?: string
    }
    tracking_parameters?: { readonly [key: string]: string }
    block_display_for_non_targeted_viewer?: boolean
    question_page_custom_headline?: string
  }
>

const formFields = {
  name: text,
  status: text<Open<'ACTIVE' | 'ARCHIVED' | 'DELETED' | 'DRAFT'>>,
  locale: text,
  created_time: text,
  leads_count: number,
  organic_leads_count: number,
  expired_leads_count: number,
  is_optimized_for_quality: flag,
  follow_up_action_url: text,
  privacy_policy_url: text,
  questions: listOf(map),
}
export type LeadForm = Node<typeof formFields>

const FIELDS = Object.keys(formFields)

/** Instant forms of a Page, with the Page's token. A form is never changed, only archived. */
export type LeadForms = {
  create(pageId: string, params: LeadFormParams): Promise<{ id: string }>
  list(pageId: string): Promise<LeadForm[]>
  get(formId: string): Promise<LeadForm>
  archive(formId: string): Promise<{ success: true }>
  findByMark(pageId: string, mark: string): Promise<LeadForm[]>
}

export const createLeadForms = (call: Call): LeadForms => {
  const list: LeadForms['list'] = async (pageId) =>
    nodesBelow(call, `${nodeId(pageId)}/leadgen_forms`, FIELDS, formFields)
  return {
    create: async (pageId, params) =>
      call({ method: 'POST', path: `${nodeId(pageId)}/leadgen_forms`, params }, (answer) => ({
        id: readId(answer),
      })),
    list,
    get: (formId) => getNode(call, formId, FIELDS, formFields),
    archive: (formId) => updateNode(call, formId, { status: 'ARCHIVED' }),
    findByMark: async (pageId, mark) => (await list(pageId)).filter(({ name }) => name?.includes(mark)),
  }
}
