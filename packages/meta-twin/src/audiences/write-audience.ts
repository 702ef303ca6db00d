import { requireAdsWrite } from '../auth/scopes.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { GraphError } from '../errors/graph-error.ts'
import { badParam, noSuchObject, refused } from '../errors/invalid.ts'
import { noteActivity } from '../people/activities.ts'
import { checkAudienceTerms } from '../people/standing.ts'
import type { CustomAudience } from '../store/marketing-records.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { objectIn, objectParam, objects, text, whole } from '../wire/pick.ts'
import { compact, extraOf, success } from '../writes/created.ts'
import { peopleIn } from './audience-size.ts'
import { readSession, readUserRows } from './user-rows.ts'

const known = [
  'name', 'subtype', 'description', 'customer_file_source', 'rule', 'pixel_id', 'retention_days', 'lookalike_spec',
  'origin_audience_id',
] // prettier-ignore
/** People a lookalike needs to learn from. */
const fewestSource = 100

function createAudience(input: Json, call: Call): Json {
  requireAdsWrite(call)
  const name = text(input, 'name')
  if (!name) throw badParam('The parameter name is required.', 'name')
  const rule = text(input, 'rule')
  const subtype = text(input, 'subtype') ?? (rule === undefined ? 'CUSTOM' : 'WEBSITE')
  checkAudienceTerms(call.twin, call.world, subtype)
  const audience: CustomAudience = compact({
    kind: 'customaudience',
    id: call.twin.ids.next('adset'),
    world: call.world.id,
    account: call.account.id,
    name,
    subtype,
    status: 'ACTIVE',
    created: call.now,
    updated: call.now,
    rows: [],
    sessions: [],
    rule,
    pixel_id: text(input, 'pixel_id'),
    retention_days: whole(input, 'retention_days'),
    customer_file_source: text(input, 'customer_file_source'),
    description: text(input, 'description'),
    extra: extraOf(input, known),
  } as CustomAudience) // `compact` takes away the members that are undefined here.
  if (subtype === 'CUSTOM' && audience.customer_file_source === undefined) {
    throw badParam('customer_file_source is required for a customer list.', 'customer_file_source')
  }
  if (subtype === 'LOOKALIKE') learnFrom(audience, input, call)
  if (subtype === 'WEBSITE') checkRule(audience)
  call.twin.objects.save(audience)
  noteActivity(call, 'create_audience', audience, 'CUSTOM_AUDIENCE')
  return { id: audience.id }
}

function learnFrom(audience: CustomAudience, input: Json, call: Call): void {
  const spec = objectParam(input['lookalike_spec'])
  if (!spec) throw badParam('lookalike_spec is required for a lookalike.', 'lookalike_spec')
  const ratio = Number(spec['ratio'] ?? Number.NaN)
  if (!(ratio >= 0.01 && ratio <= 0.2)) {
    throw badParam('lookalike_spec.ratio must be between 0.01 and 0.20.', ['lookalike_spec', 'ratio'])
  }
  if (!text(spec, 'country') && !spec['location_spec']) {
    throw badParam('lookalike_spec needs a country.', ['lookalike_spec', 'country'])
  }
  const origin = text(input, 'origin_audience_id') ?? ''
  const source = call.twin.objects.findOf('customaudience', origin)
  if (!source || source.world !== call.world.id || source.status === 'DELETED') {
    throw noSuchObject(origin, 'POST')
  }
  if (source.subtype === 'LOOKALIKE') {
    throw badParam('A lookalike cannot be made from a lookalike.', 'origin_audience_id')
  }
  if (peopleIn(source, call) < fewestSource) {
    throw new GraphError({
      code: 2654,
      subcode: 1713007,
      message: '(#2654) The source audience is too small',
      userTitle: 'The source audience is too small',
      userMessage: `A lookalike needs at least ${fewestSource} matched people from one country in its source.`,
      blame: [['origin_audience_id']],
    })
  }
  audience.origin = source.id
  audience.lookalike_spec = {
    ...spec,
    origin: [{ id: source.id, name: source.name, type: 'custom_audience' }],
  }
}

function checkRule(audience: CustomAudience): void {
  const rule = objectParam(audience.rule)
  if (!rule) throw badParam('rule must be a JSON object.', 'rule')
  const days = audience.retention_days ?? daysIn(rule)
  if (days !== undefined) audience.retention_days = days
  if (days !== undefined && (days < 1 || days > 180)) {
    throw badParam('retention_days must be between 1 and 180.', 'retention_days')
  }
}

/** How long the rule keeps people, by the part that keeps them longest. */
function daysIn(rule: Json): number | undefined {
  const seconds = objects(objectIn(rule, 'inclusions'), 'rules')
    .map((part) => whole(part, 'retention_seconds'))
    .filter((kept) => kept !== undefined)
  return seconds.length > 0 ? Math.ceil(Math.max(...seconds) / 86_400) : undefined
}

function checkChangeable(audience: CustomAudience): void {
  if (audience.status === 'DELETED') throw noSuchObject(audience.id, 'POST')
}

function updateAudience(audience: CustomAudience, input: Json, call: Call): Json {
  requireAdsWrite(call)
  checkChangeable(audience)
  call.twin.objects.save({
    ...audience,
    name: text(input, 'name') ?? audience.name,
    description: text(input, 'description') ?? audience.description ?? '',
    updated: call.now,
    extra: { ...audience.extra, ...extraOf(input, known) },
  })
  return success
}

type Change = (before: ReadonlySet<string>, rows: readonly string[]) => Set<string>

const changeUsers =
  (change: Change) =>
  (audience: CustomAudience, input: Json, call: Call): Json => {
    requireAdsWrite(call)
    checkChangeable(audience)
    checkAudienceTerms(call.twin, call.world, audience.subtype)
    if (!['CUSTOM', 'ENGAGEMENT'].includes(audience.subtype)) {
      throw refused(1713092, 'No list of people', 'People can only be added to a customer list.', 'payload')
    }
    const { received, usable, invalid, samples } = readUserRows(input)
    const { session_id, last } = readSession(input, call.twin.ids.next('run'))
    const before = audience.sessions.find((session) => session.session_id === session_id)
    const session = {
      session_id,
      start_time: before?.start_time ?? call.now,
      received: (before?.received ?? 0) + received,
      invalid: (before?.invalid ?? 0) + invalid,
      ...(last && { end_time: call.now }),
    }
    const kept = change(new Set(audience.rows), usable)
    call.twin.objects.save({
      ...audience,
      rows: [...kept],
      sessions: [session, ...audience.sessions.filter((other) => other !== before)].slice(0, 50),
      updated: call.now,
    })
    return {
      audience_id: audience.id,
      session_id,
      num_received: received,
      num_invalid_entries: invalid,
      invalid_entry_samples: samples,
    }
  }

const addUsers = changeUsers((before, rows) => new Set([...before, ...rows]))
const removeUsers = changeUsers((before, rows) => new Set([...before].filter((row) => !rows.includes(row))))

/** The first batch of a replacing session empties the audience, the others add to it. */
function replaceUsers(audience: CustomAudience, input: Json, call: Call): Json {
  const { batch_seq } = readSession(input, '1')
  return addUsers(batch_seq === 1 ? { ...audience, rows: [] } : audience, input, call)
}

export const audiencePosts: WriteTable = {
  account: { customaudiences: (_, input, call) => createAudience(input, call) },
  customaudience: { '': updateAudience, users: addUsers, usersreplace: replaceUsers },
}

export const audienceDeletes: WriteTable = {
  customaudience: {
    '': (audience, _, call) => {
      requireAdsWrite(call)
      call.twin.objects.save({ ...audience, status: 'DELETED', rows: [], updated: call.now })
      noteActivity(call, 'delete_audience', audience, 'CUSTOM_AUDIENCE')
      return success
    },
    // A DELETE carries its payload as it was sent: no schema has read it yet.
    users: (audience, raw, call) =>
      removeUsers(
        audience,
        { payload: objectParam(raw['payload']), session: objectParam(raw['session']) },
        call,
      ),
  },
}
