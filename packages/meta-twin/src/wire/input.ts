import { parseTypeName, nodeSpec, type OperationSpec, type TypeName } from '@adwright/meta-schema'
import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { readWireTime } from '../time/wire-time.ts'

/** Parameters that ride on every Graph call and belong to no edge; Meta's own SDKs send a node's `id` along with it. */
const universalParams = new Set(
  'id access_token appsecret_proof appsecret_time method locale fields format pretty debug suppress_http_code metadata summary limit after before'.split(
    ' ',
  ),
)

/** Parameters the specs call a bare object although Meta checks the keys inside. */
const knownShapes: Record<string, string> = {
  // Events: JSON texts by the specs, objects by the documentation; both are sent.
  data: 'list<Object>',
  asset_feed_spec: 'AdAssetFeedSpec',
  promoted_object: 'AdPromotedObject',
  degrees_of_freedom_spec: 'AdCreativeDegreesOfFreedomSpec',
  contextual_multi_ads: 'AdCreativeContextualMultiAds',
  call_to_action: 'AdCreativeLinkDataCallToAction',
  attribution_spec: 'list<AttributionSpec>',
  frequency_control_specs: 'list<AdCampaignFrequencyControlSpecs>',
  adset_schedule: 'list<DayPart>',
  bid_constraints: 'AdCampaignBidConstraint',
  destination_spec: 'AdCreativeDestinationSpec',
}

/** Nodes of which a parameter gives the name alone. */
const namedNodes: ReadonlySet<string> = new Set(['Permission'])

/** Keys the wire accepts inside a struct although its readable fields leave them out. */
const writableExtras: Record<string, readonly string[]> = {
  AdCreative: ['creative_id', 'image_file', 'execution_options'],
  AdCreativeObjectStorySpec: ['instagram_actor_id'],
  AdAssetCustomizationRuleCustomizationSpec: ['whatsapp_positions'],
  AdCreativeDestinationSpec: ['destination_type'],
  TargetingGeoLocationCity: ['country', 'region', 'name'],
}

/**
 * Reads a write's parameters by its schema: unknown names, missing ones, wrong kinds and wrong enum values are
 * code 100. Form texts become numbers, booleans, lists and objects; datetimes become epoch seconds.
 */
export function readInput(operation: OperationSpec, raw: Json, alsoKnown: readonly string[] = []): Json {
  const input: Json = {}
  for (const [name, value] of Object.entries(raw)) {
    if (name === 'date_format') throw badParam('date_format is no longer supported', name)
    // A JSON body may say null for what it leaves out.
    if (universalParams.has(name) || alsoKnown.includes(name) || value === null) continue
    const param = operation.params.get(name)
    if (!param) throw badParam(`Unexpected parameter: ${name} is not a parameter of this endpoint`, name)
    if (value === '' && param.type !== 'string') continue
    input[name] = coerce(parseTypeName(knownShapes[name] ?? param.type), value, [name])
  }
  for (const param of operation.params.values()) {
    // Files travel beside the parameters; whoever needs one says so itself.
    if (
      param.required &&
      param.type !== 'file' &&
      (input[param.name] === undefined || input[param.name] === '')
    ) {
      throw badParam(`The parameter ${param.name} is required.`, param.name)
    }
  }
  return input
}

const label = (path: readonly string[]): string =>
  path.map((part, depth) => (depth === 0 ? part : `[${part}]`)).join('')

function coerce(type: TypeName, value: unknown, path: readonly string[]): unknown {
  switch (type.kind) {
    case 'scalar':
      return coerceScalar(type.name, value, path)
    case 'enum': {
      // Meta's guides write phases small where its specs write them large.
      const small = path[0] === 'upload_phase' ? String(value).toLowerCase() : undefined
      const text = type.values.find((known) => known.toLowerCase() === small) ?? String(value)
      if (!type.values.includes(text)) {
        throw badParam(
          `Param ${label(path)} must be one of {${type.values.join(', ')}} - got "${text}".`,
          path,
        )
      }
      return text
    }
    case 'list': {
      const list = parsed(value)
      if (!Array.isArray(list)) throw badParam(`Param ${label(path)} must be an array.`, path)
      return list.map((item, at) => coerce(type.item, item, [...path, String(at)]))
    }
    case 'map':
      return Object.fromEntries(
        Object.entries(asObject(value, path)).map(([key, item]) => [
          key,
          coerce(type.value, item, [...path, key]),
        ]),
      )
    case 'node':
      if (namedNodes.has(type.name)) return coerceScalar('string', value, path)
      return coerceStruct(type.name, asObject(value, path), path)
    case 'object': {
      const object = parsed(value)
      if (typeof object !== 'object' || object === null) {
        throw badParam(`Param ${label(path)} must be a JSON object.`, path)
      }
      return object
    }
    case 'any':
      return parsed(value)
  }
}

function coerceStruct(name: string, value: Json, path: readonly string[]): Json {
  const fields = nodeSpec(name)?.fields
  if (!fields || fields.size === 0) return value
  const result: Json = {}
  for (const [key, item] of Object.entries(value)) {
    const type = fields.get(key)?.type
    if (type === undefined && !writableExtras[name]?.includes(key)) {
      throw badParam(`Invalid keys "${key}" were found in param "${label(path)}".`, [...path, key])
    }
    if (item === null || item === undefined) continue
    const shape = knownShapes[key] ?? type
    result[key] = shape === undefined ? item : coerce(parseTypeName(shape), item, [...path, key])
  }
  return result
}

function coerceScalar(name: string, value: unknown, path: readonly string[]): unknown {
  if (typeof value === 'object') throw badParam(`Param ${label(path)} must be a ${name}.`, path)
  const text = String(value).trim()
  switch (name) {
    case 'int':
      // Ids typed `unsigned int` by the specs exceed 2^53, so they stay text.
      if (!/^-?\d+$/.test(text)) throw badParam(`Param ${label(path)} must be an integer.`, path)
      return Number.isSafeInteger(Number(text)) ? Number(text) : text
    case 'float':
      if (text === '' || Number.isNaN(Number(text)))
        throw badParam(`Param ${label(path)} must be a number.`, path)
      return Number(text)
    case 'bool':
      if (/^(true|1)$/i.test(text)) return true
      if (/^(false|0)$/i.test(text)) return false
      throw badParam(`Param ${label(path)} must be a boolean.`, path)
    case 'datetime': {
      const at = readWireTime(value)
      if (at === undefined) throw badParam(`Param ${label(path)} must be a datetime.`, path)
      return at
    }
    default:
      return String(value)
  }
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value) as unknown
  } catch {
    // Meta takes `a,b` for a list of words.
    return /^[\w.-]+(,[\w.-]+)*$/.test(value) ? value.split(',') : value
  }
}

function asObject(value: unknown, path: readonly string[]): Json {
  const object = parsed(value)
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    throw badParam(`Param ${label(path)} must be a JSON object.`, path)
  }
  return object as Json
}
