import { edgeSpec, nodeSpec, type NodeName } from '@adwright/meta-schema'
import { notSimulated } from '../errors/denied.ts'
import { badParam } from '../errors/invalid.ts'
import { nodeOf, nonexistingField, project } from '../objects/project.ts'
import type { AnyRecord, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { pageOf } from '../wire/paging.ts'
import { fieldsText } from '../wire/fields-text.ts'
import { readSelection, type Asked } from '../wire/selection.ts'
import { readTables, type EdgeAnswer, type ReadEdge } from './read-edges.ts'

const cursorKey = (record: AnyRecord): string => record.id

function read(record: AnyRecord, edge: string, raw: Json, call: Call): EdgeAnswer {
  for (const table of readTables) {
    // Keyed by kind, so the handler found for a record takes that record.
    const edges = table[record.kind] as Readonly<Record<string, ReadEdge<AnyRecord['kind']>>> | undefined
    const handler = edges && Object.hasOwn(edges, edge) ? edges[edge] : undefined
    if (handler) return handler(record, raw, call)
  }
  const node = nodeOf[record.kind]
  if (edgeSpec(node, 'GET', edge)) throw notSimulated(`GET ${node}/${edge}`)
  throw nonexistingField(edge, node)
}

/** `GET /{node}/{edge}`: one page of the edge, each item with the asked fields. */
export function answerEdge(record: AnyRecord, edge: string, call: Call): Json {
  const answer = read(record, edge, call.raw, call)
  if ('body' in answer) return answer.body
  const asked = readSelection(fieldsText(call.raw))
  if ('rows' in answer) return { data: pick(answer.rows, answer.node, asked) }
  const { items, paging } = pageOf(answer.records, cursorKey, call.raw, call)
  const total = wantsTotal(call.raw) ? { summary: { total_count: answer.records.length } } : {}
  return {
    data: items.map((item) => project(item, asked, call, nestedEdge)),
    ...(paging && { paging }),
    ...total,
  }
}

const wantsTotal = (raw: Json): boolean =>
  /^(true|1|total_count|\["total_count"\])$/.test(String(raw['summary'] ?? ''))

/** An edge inside `fields`: `adsets.limit(10){id}`, `insights.date_preset(today){spend}`. */
export function nestedEdge(record: AnyRecord, { name, args, fields }: Asked, call: Call): Json {
  const inner: Call = {
    ...call,
    path: `${record.id}/${name}`,
    raw: { ...args, ...(fields.length > 0 && { fields: fields.map(spell).join(',') }) },
  }
  return answerEdge(record, name, inner)
}

const spell = ({ name, args, fields }: Asked): string =>
  name +
  Object.entries(args)
    .map(([key, value]) => `.${key}(${String(value)})`)
    .join('') +
  (fields.length > 0 ? `{${fields.map(spell).join(',')}}` : '')

function pick(rows: readonly Json[], node: NodeName, asked: readonly Asked[]): Json[] {
  if (asked.length === 0) return [...rows]
  for (const { name } of asked) {
    if (name !== 'id' && !nodeSpec(node).fields.has(name)) {
      throw badParam(`Tried accessing nonexisting field (${name}) on node type (${node})`, 'fields')
    }
  }
  return rows.map((row) =>
    Object.fromEntries(
      asked.filter(({ name }) => row[name] !== undefined).map(({ name }) => [name, row[name]]),
    ),
  )
}
