import { readId, readNode, readSuccess, type FieldsOf, type Node, type Reader } from './answer.ts'
import { collectRows } from './paging.ts'
import type { Call } from './graph-call.ts'
import { adAccountNode, nodeId, type WireParams } from './wire-params.ts'

export type Find = {
  /** Exact part of the name; upper and lower case differ. */
  nameContains: string
  /**
   * Effective statuses to look among. Without them Meta leaves out what is archived or deleted, so a search for
   * something that may have been deleted must name `ARCHIVED` and `DELETED`.
   */
  statuses?: readonly string[]
  /** Fields to read besides the edge's usual ones. */
  fields?: readonly string[]
}

type Readers = { readonly [field: string]: Reader<unknown> }
export type Edge<R extends Readers> = {
  name: string
  readers: R
  findFields: readonly string[]
  /** Every effective status, for a search that must not miss what is archived or deleted. */
  statuses?: readonly string[]
}

/** Creates by `POST act_X/<edge>`. An `unknown_outcome` is settled with `find`, by a mark in the name. */
export async function createNode(call: Call, edge: string, adAccountId: string, params: WireParams) {
  return call({ method: 'POST', path: `${adAccountNode(adAccountId)}/${edge}`, params }, (answer) => ({
    id: readId(answer),
  }))
}

/** Has Meta check a creation without storing anything. Resolves, or throws what the creation would throw. */
export async function validateNode(call: Call, edge: string, adAccountId: string, params: WireParams) {
  const path = `${adAccountNode(adAccountId)}/${edge}`
  await call(
    { method: 'POST', path, params: { ...params, execution_options: ['validate_only'] } },
    readSuccess,
  )
}

export async function getNode<R extends Readers>(
  call: Call,
  id: string,
  fields: readonly string[],
  readers: R,
): Promise<Node<R>> {
  return call({ method: 'GET', path: nodeId(id), params: { fields: fields.join(',') } }, (answer) =>
    readNode(answer, readers),
  )
}

export async function updateNode(call: Call, id: string, params: WireParams): Promise<{ success: true }> {
  return call({ method: 'POST', path: nodeId(id), params }, readSuccess)
}

export async function deleteNode(call: Call, id: string): Promise<{ success: true }> {
  return call({ method: 'DELETE', path: nodeId(id) }, readSuccess)
}

/** All objects of an edge whose name contains a text. Meta narrows the list where it can; the last word is ours. */
export async function findNodes<R extends Readers>(
  call: Call,
  edge: Edge<R>,
  adAccountId: string,
  { nameContains, statuses, fields = [] }: Find,
): Promise<Node<R>[]> {
  const found = await collectRows(
    call,
    {
      path: `${adAccountNode(adAccountId)}/${edge.name}`,
      params: {
        fields: [...new Set(['id', 'name', ...edge.findFields, ...fields])].join(','),
        filtering: [{ field: 'name', operator: 'CONTAIN', value: nameContains }],
        effective_status: statuses,
      },
    },
    (row) => readNode(row, edge.readers),
  )
  return found.filter((node) => typeof node.name === 'string' && node.name.includes(nameContains))
}

/** Rows of an edge below a node, such as the ad sets of a campaign. */
export async function nodesBelow<R extends Readers>(
  call: Call,
  path: string,
  fields: readonly string[],
  readers: R,
  params: WireParams = {},
): Promise<Node<R>[]> {
  return collectRows(call, { path, params: { ...params, fields: ['id', ...fields].join(',') } }, (row) =>
    readNode(row, readers),
  )
}

export type ListOptions = {
  /** Fields to read besides the edge's usual ones. */
  fields?: readonly string[]
  /** Without them Meta leaves out what is archived or deleted. */
  statuses?: readonly string[]
}

/** What one does with campaigns, ad sets and ads alike. */
export type AdObjects<Create, R extends Readers> = {
  create(adAccountId: string, params: Create): Promise<{ id: string }>
  validate(adAccountId: string, params: Create): Promise<void>
  get(id: string, fields: readonly (keyof FieldsOf<R> | (string & {}))[]): Promise<Node<R>>
  update(id: string, params: Partial<Create>): Promise<{ success: true }>
  delete(id: string): Promise<{ success: true }>
  /** For good: what is archived cannot run again, only be renamed. */
  archive(id: string): Promise<{ success: true }>
  find(adAccountId: string, find: Find): Promise<Node<R>[]>
  /** Whatever carries the mark in its name, deleted objects included: how a lost answer is settled. */
  findByMark(adAccountId: string, mark: string): Promise<Node<R>[]>
}

export function adObjects<Create extends WireParams, R extends Readers>(
  call: Call,
  edge: Edge<R>,
): AdObjects<Create, R> {
  return {
    create: (adAccountId, params) => createNode(call, edge.name, adAccountId, params),
    validate: (adAccountId, params) => validateNode(call, edge.name, adAccountId, params),
    get: (id, fields) => getNode(call, id, fields.map(String), edge.readers),
    update: (id, params) => updateNode(call, id, params),
    delete: (id) => deleteNode(call, id),
    archive: (id) => updateNode(call, id, { status: 'ARCHIVED' }),
    find: (adAccountId, find) => findNodes(call, edge, adAccountId, find),
    findByMark: (adAccountId, mark) =>
      findNodes(call, edge, adAccountId, { nameContains: mark, statuses: edge.statuses }),
  }
}
