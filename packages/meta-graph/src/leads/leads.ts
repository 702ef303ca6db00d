import { deleteNode, getNode, nodesBelow } from '../ad-objects.ts'
import { flag, listOf, map, readId, readNode, shape, text, type Node } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { edgeRows } from '../paging.ts'
import { nodeId } from '../wire-params.ts'

const leadFields = {
  created_time: text,
  ad_id: text,
  ad_name: text,
  adset_id: text,
  adset_name: text,
  campaign_id: text,
  campaign_name: text,
  form_id: text,
  /** The answers, by the key of the question. */
  field_data: listOf(shape({ name: text, values: listOf(text) })),
  custom_disclaimer_responses: listOf(map),
  is_organic: flag,
  platform: text,
}
/** A person's answers to a form. Kept by Meta for about 90 days. */
export type Lead = Node<typeof leadFields>

const FIELDS = Object.keys(leadFields)

export type Leads = {
  get(leadId: string): Promise<Lead>
  /** Of a form or an ad, page after page as they are consumed; `since` (unix seconds) leaves out what came until then. */
  list(formOrAdId: string, options?: { since?: number }): AsyncIterable<Lead>
  delete(leadId: string): Promise<{ success: true }>
  /** A made-up lead, delivered like a real one. A form holds one: the one before must be deleted first. */
  createTest(
    formId: string,
    answers?: readonly { readonly name: string; readonly values: readonly string[] }[],
  ): Promise<{ id: string }>
  listTests(formId: string): Promise<Lead[]>
}

export const createLeads = (call: Call): Leads => ({
  get: (leadId) => getNode(call, leadId, FIELDS, leadFields),
  list: (formOrAdId, { since } = {}) =>
    edgeRows(
      call,
      {
        path: `${nodeId(formOrAdId)}/leads`,
        params: {
          fields: ['id', ...FIELDS].join(','),
          ...(since !== undefined && {
            filtering: [{ field: 'time_created', operator: 'GREATER_THAN', value: since }],
          }),
        },
      },
      (row) => readNode(row, leadFields),
    ),
  delete: (leadId) => deleteNode(call, leadId),
  createTest: async (formId, answers) =>
    call(
      { method: 'POST', path: `${nodeId(formId)}/test_leads`, params: { field_data: answers } },
      (answer) => ({ id: readId(answer) }),
    ),
  listTests: async (formId) => nodesBelow(call, `${nodeId(formId)}/test_leads`, FIELDS, leadFields),
})
