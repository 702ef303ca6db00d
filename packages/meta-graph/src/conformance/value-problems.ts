import { nodeSpec, parseTypeName, type TypeName } from '@adwright/meta-schema'

/**
 * What the specifications call just a map, or text, although they describe it elsewhere: so that its insides are
 * checked too. By parameter or field name; a list of it is written as Meta writes lists.
 */
const KNOWN_AS: Readonly<Record<string, string>> = {
  asset_feed_spec: 'AdAssetFeedSpec',
  attribution_spec: 'list<AttributionSpec>',
  adset_schedule: 'list<DayPart>',
  bid_constraints: 'AdCampaignBidConstraint',
  context_card: 'LeadGenContextCard',
  contextual_multi_ads: 'AdCreativeContextualMultiAds',
  degrees_of_freedom_spec: 'AdCreativeDegreesOfFreedomSpec',
  destination_spec: 'AdCreativeDestinationSpec',
  evaluation_spec: 'AdRuleEvaluationSpec',
  execution_spec: 'AdRuleExecutionSpec',
  frequency_control_specs: 'list<AdCampaignFrequencyControlSpecs>',
  lookalike_spec: 'LookalikeSpec',
  placement_soft_opt_out: 'PlacementSoftOptOut',
  promoted_object: 'AdPromotedObject',
  questions: 'list<LeadGenQuestion>',
  regional_regulation_identities: 'RegionalRegulationIdentities',
  schedule_spec: 'AdRuleScheduleSpec',
  // Permissions by name, not as the node that lists them.
  scope: 'list<string>',
  targeting_spec: 'Targeting',
  thank_you_page: 'LeadGenThankYouPage',
}

// An existing creative is named where a new one could stand; no field of the node, and how everybody does it.
const REFERENCES: Readonly<Record<string, readonly string[]>> = { AdCreative: ['creative_id'] }

/** What is wrong with a value as it travelled, by Meta's type words. `path` is for the message. */
export function valueProblems(typeWords: string, wire: string, name: string): string[] {
  const type = parseTypeName(KNOWN_AS[name] ?? typeWords)
  if (type.kind === 'list' && !wire.startsWith('['))
    return wire.split(',').flatMap((item) => problems(type.item, item, name))
  return isStructured(type) ? problems(type, parsed(wire), name) : problems(type, wire, name)
}

const isStructured = ({ kind }: TypeName) => !['scalar', 'enum', 'any'].includes(kind)

function parsed(wire: string): unknown {
  try {
    return JSON.parse(wire)
  } catch {
    return wire
  }
}

function problems(type: TypeName, value: unknown, path: string): string[] {
  const wrong = (expected: string) => [`${path} is ${JSON.stringify(value)}, not ${expected}`]
  switch (type.kind) {
    case 'any':
    case 'object': // Meta's word for whatever the documentation of the parameter says
      return []
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) => problems(type.item, item, `${path}.${index}`))
        : wrong('a list')
    case 'map':
      return isMap(value)
        ? Object.entries(value).flatMap(([key, item]) => problems(type.value, item, `${path}.${key}`))
        : wrong('a map')
    case 'enum':
      return type.values.includes(String(value)) ? [] : wrong(`one of ${type.name}`)
    case 'scalar':
      return SCALARS[type.name](value) ? [] : wrong(type.name)
    case 'node':
      return isMap(value) ? insideProblems(type.name, value, path) : wrong(`a ${type.name}`)
  }
}

function insideProblems(node: string, value: Readonly<Record<string, unknown>>, path: string): string[] {
  const fields = nodeSpec(node)?.fields
  return Object.entries(value).flatMap(([name, inside]) => {
    if (REFERENCES[node]?.includes(name)) return []
    const field = fields?.get(name)
    if (!field) return [`${path} has ${name}, which ${node} has not`]
    return problems(parseTypeName(KNOWN_AS[name] ?? field.type), inside, `${path}.${name}`)
  })
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isText = (value: unknown) => typeof value === 'string' || typeof value === 'number'

const SCALARS: Readonly<Record<(TypeName & { kind: 'scalar' })['name'], (value: unknown) => boolean>> = {
  // A string may carry a map as JSON: audience rules do.
  string: () => true,
  bool: (value) => ['true', 'false'].includes(String(value)),
  int: (value) => isText(value) && /^-?\d+$/.test(String(value)),
  float: (value) => isText(value) && /^-?\d+(\.\d+)?$/.test(String(value)),
  datetime: (value) =>
    isText(value) && (/^\d+$/.test(String(value)) || !Number.isNaN(Date.parse(String(value)))),
  file: () => true,
}
