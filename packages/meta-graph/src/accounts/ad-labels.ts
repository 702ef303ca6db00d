import { deleteNode, findNodes } from '../ad-objects.ts'
import { readId, text, type Node } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { readSuccess } from '../answer.ts'
import { adAccountNode, nodeId } from '../wire-params.ts'

const labelFields = { name: text, created_time: text }
export type AdLabel = Node<typeof labelFields>

export type AdLabels = {
  create(adAccountId: string, name: string): Promise<{ id: string }>
  /** Puts labels on a campaign, ad set, ad or creative, beside those it has. */
  attach(objectId: string, labelIds: readonly string[]): Promise<{ success: true }>
  delete(id: string): Promise<{ success: true }>
  findByMark(adAccountId: string, mark: string): Promise<AdLabel[]>
}

export const createAdLabels = (call: Call): AdLabels => ({
  create: async (adAccountId, name) =>
    call({ method: 'POST', path: `${adAccountNode(adAccountId)}/adlabels`, params: { name } }, (answer) => ({
      id: readId(answer),
    })),
  attach: async (objectId, labelIds) =>
    call(
      {
        method: 'POST',
        path: `${nodeId(objectId)}/adlabels`,
        params: { adlabels: labelIds.map((id) => ({ id })) },
      },
      readSuccess,
    ),
  delete: (id) => deleteNode(call, id),
  findByMark: (adAccountId, mark) =>
    findNodes(call, { name: 'adlabels', readers: labelFields, findFields: ['created_time'] }, adAccountId, {
      nameContains: mark,
    }),
})
