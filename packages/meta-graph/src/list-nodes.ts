import { readNode, type Node, type Reader } from './answer.ts'
import type { Call } from './graph-call.ts'
import { collectRows } from './paging.ts'

type Readers = { readonly [field: string]: Reader<unknown> }

/** All nodes of an edge, with the fields there are readers for. */
export function listNodes<R extends Readers>(
  call: Call,
  path: string,
  readers: R,
  fields?: string,
): Promise<Node<R>[]> {
  const asked = fields ?? ['id', ...Object.keys(readers)].join(',')
  return collectRows(call, { path, params: { fields: asked } }, (row) => readNode(row, readers))
}
