import { edgeSpec, nodeSpec, type NodeName } from '@adwright/meta-schema'
import { badParam } from '../errors/invalid.ts'
import type { AnyRecord, Json, Kind } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { isObject } from '../wire/pick.ts'
import type { Asked } from '../wire/selection.ts'
import {
  accountFields,
  businessFields,
  instagramFields,
  pageFields,
  pixelFields,
  userFields,
} from './account-fields.ts'
import { adFields, adSetFields, campaignFields, type Readers } from './ad-object-fields.ts'
import { creativeFields, imageFields, reportFields } from './creative-fields.ts'
import { Link } from './link.ts'
import { publishingDefaults, publishingNodes, publishingReaders } from '../publishing/record-fields.ts'
import { marketingDefaults, marketingNodes, marketingReaders } from './marketing-fields.ts'

export const nodeOf: Record<Kind, NodeName> = {
  user: 'User',
  business: 'Business',
  page: 'Page',
  ig: 'IGUser',
  pixel: 'AdsPixel',
  account: 'AdAccount',
  campaign: 'Campaign',
  adset: 'AdSet',
  ad: 'Ad',
  creative: 'AdCreative',
  image: 'AdImage',
  run: 'AdReportRun',
  ...marketingNodes,
  ...publishingNodes,
}

/** What a read shows when it names no fields. */
const defaults: Partial<Record<Kind, readonly string[]>> = {
  user: ['name'],
  business: ['name'],
  page: ['access_token', 'category', 'category_list', 'name', 'tasks'],
  account: ['account_id'],
  image: ['hash'],
  run: ['account_id', 'time_ref', 'async_status', 'async_percent_completion'],
  ...marketingDefaults,
  ...publishingDefaults,
}

// Each table reads records of its own kind; `kind` picks the table, so the pair always fits.
const readers: Record<Kind, Readers<never>> = {
  user: userFields,
  business: businessFields,
  page: pageFields,
  ig: instagramFields,
  pixel: pixelFields,
  account: accountFields,
  campaign: campaignFields,
  adset: adSetFields,
  ad: adFields,
  creative: creativeFields,
  image: imageFields,
  run: reportFields,
  ...marketingReaders,
  ...publishingReaders,
}

/** Answers an edge met inside `fields=…`; handed in so that nodes and edges need not import each other. */
export type EdgeReader = (record: AnyRecord, asked: Asked, call: Call) => Json

export const nonexistingField = (name: string, node: string): Error =>
  badParam(`Tried accessing nonexisting field (${name}) on node type (${node})`)

/** Shows the asked fields of a record. Unset fields are left out; unknown ones are code 100. */
export function project(record: AnyRecord, asked: readonly Asked[], call: Call, readEdge: EdgeReader): Json {
  const node = nodeOf[record.kind]
  const table = readers[record.kind] as Readers<AnyRecord>
  const shown: Json = {}
  const wanted =
    asked.length > 0 ? asked : (defaults[record.kind] ?? []).map((name) => ({ name, args: {}, fields: [] }))
  for (const { name, args, fields } of wanted) {
    const read = Object.hasOwn(table, name) ? table[name] : undefined
    if (!read && !nodeSpec(node).fields.has(name)) {
      if (!edgeSpec(node, 'GET', name)) throw nonexistingField(name, node)
      shown[name] = readEdge(record, { name, args, fields }, call)
      continue
    }
    const value = read ? read(record, call) : 'extra' in record ? record.extra[name] : undefined
    if (value === undefined || value === null) continue
    if (value instanceof Link) shown[name] = project(value.record, orId(fields), call, readEdge)
    else shown[name] = fields.length > 0 ? narrow(value, fields) : value
  }
  shown['id'] = record.id
  return shown
}

const orId = (fields: Asked[]): Asked[] =>
  fields.length > 0 ? fields : [{ name: 'id', args: {}, fields: [] }]

/** `creative{object_story_spec{page_id}}`: sub-fields of a plain value pick its keys. */
function narrow(value: unknown, fields: readonly Asked[]): unknown {
  if (Array.isArray(value)) return value.map((item) => narrow(item, fields))
  if (!isObject(value)) return value
  // An edge shown as a field, such as `picture`, keeps its `data` wrapper.
  if (isObject(value['data'])) return { data: narrow(value['data'], fields) }
  const entries = fields
    .filter(({ name }) => value[name] !== undefined)
    .map(({ name, fields: deeper }) => [name, deeper.length > 0 ? narrow(value[name], deeper) : value[name]])
  return Object.fromEntries(entries) as Json
}
