import { requireAdsRead, requireAdsWrite, requireScope } from '../auth/scopes.ts'
import type { ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { badParam } from '../errors/invalid.ts'
import type { AdStudy, AdStudyCell } from '../store/marketing-records.ts'
import type { Ad, AdSet, AnyRecord, Campaign, Json, Kind, RecordOf } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { text, whole } from '../wire/pick.ts'
import { compact, extraOf, success } from '../writes/created.ts'
import { checkTimes, mostStudies, readCells } from './study-rules.ts'

const known = [
  'name', 'type', 'start_time', 'end_time', 'cooldown_start_time', 'observation_end_time', 'cells', 'client_business',
] // prettier-ignore

/** A study that was cancelled or is over splits nothing any more. */
const isRunning = (study: AdStudy, now: number): boolean =>
  study.canceled === undefined && study.start_time <= now && now < study.end_time

const studiesIn = (call: Call): AdStudy[] => call.twin.objects.list(call.world.id, 'adstudy')
const cellsOf = (study: Pick<AdStudy, 'id' | 'world'>, call: Pick<Call, 'twin'>): AdStudyCell[] =>
  call.twin.objects
    .list(study.world, 'adstudycell')
    .filter((cell) => cell.study === study.id)
    .toReversed()

function createStudy(input: Json, call: Call): Json {
  requireAdsWrite(call)
  for (const name of ['name', 'start_time', 'end_time', 'cells']) {
    if (input[name] === undefined) throw badParam(`The parameter ${name} is required.`, name)
  }
  const type = text(input, 'type') ?? 'SPLIT_TEST'
  const start = whole(input, 'start_time') ?? 0
  const end = whole(input, 'end_time') ?? 0
  checkTimes(start, end, call.now)
  const cooldown = whole(input, 'cooldown_start_time')
  const observation = whole(input, 'observation_end_time')
  if (type === 'SPLIT_TEST_V2' && (cooldown !== start || observation !== end)) {
    throw badParam(
      'A creative test needs cooldown_start_time = start_time and observation_end_time = end_time.',
      'cooldown_start_time',
      'observation_end_time',
    )
  }
  const living = studiesIn(call).filter((one) => one.canceled === undefined && one.end_time > call.now)
  if (living.length >= mostStudies) throw badParam(`At most ${mostStudies} studies at once.`, 'name')
  const wishes = readCells(input, type, call)
  const study: AdStudy = compact({
    kind: 'adstudy',
    id: call.twin.ids.next('run'),
    world: call.world.id,
    name: text(input, 'name') ?? '',
    type,
    start_time: start,
    end_time: end,
    cooldown_start_time: cooldown,
    observation_end_time: observation,
    created: call.now,
    updated: call.now,
    extra: extraOf(input, known),
  } as AdStudy) // `compact` takes away the members that are undefined here.
  call.twin.objects.save(study)
  for (const wish of wishes) {
    call.twin.objects.save({
      kind: 'adstudycell',
      id: call.twin.ids.next('run'),
      world: call.world.id,
      study: study.id,
      ...wish,
    })
  }
  return { id: study.id }
}

function updateStudy(study: AdStudy, input: Json, call: Call): Json {
  requireAdsWrite(call)
  const end = whole(input, 'end_time') ?? study.end_time
  const start = whole(input, 'start_time') ?? study.start_time
  if (study.canceled !== undefined) throw badParam('A cancelled study cannot be changed.', 'name')
  if (start !== study.start_time && study.start_time <= call.now) {
    throw badParam('The start of a running study cannot be changed.', 'start_time')
  }
  if (end !== study.end_time || start !== study.start_time) checkTimes(start, end, call.now)
  call.twin.objects.save({
    ...study,
    name: text(input, 'name') ?? study.name,
    start_time: start,
    end_time: end,
    updated: call.now,
    extra: { ...study.extra, ...extraOf(input, known) },
  })
  return success
}

const within = <K extends 'campaign' | 'adset' | 'ad'>(kind: K, ids: readonly string[], call: Call) =>
  ids.map((id) => call.twin.objects.findOf(kind, id)).filter((found) => found !== undefined)

function studiesAbout(record: Campaign | AdSet | Ad, call: Call): AdStudy[] {
  const ids = new Set([
    record.id,
    ...('campaign' in record ? [record.campaign] : []),
    ...('adset' in record ? [record.adset] : []),
  ])
  const touched = new Set(
    call.twin.objects
      .list(call.world.id, 'adstudycell')
      .filter((cell) => [...cell.campaigns, ...cell.adsets, ...cell.ads].some((id) => ids.has(id)))
      .map(({ study }) => study),
  )
  return studiesIn(call).filter(({ id }) => touched.has(id))
}

const all = (_: AnyRecord, __: Json, call: Call): { records: RecordOf<Kind>[] } => {
  requireAdsRead(call)
  return { records: studiesIn(call) }
}

export const studyReads: ReadTable = {
  user: { ad_studies: all },
  business: { ad_studies: all },
  account: {
    ad_studies: all,
    impacting_ad_studies: (_, __, call) => ({
      records: studiesIn(call).filter((study) => isRunning(study, call.now)),
    }),
  },
  campaign: { ad_studies: (record, _, call) => ({ records: studiesAbout(record, call) }) },
  adset: { ad_studies: (record, _, call) => ({ records: studiesAbout(record, call) }) },
  adstudy: {
    cells: (study, _, call) => ({ records: cellsOf(study, call) }),
    objectives: () => ({ records: [] }),
  },
  adstudycell: {
    campaigns: (cell, _, call) => ({ records: within('campaign', cell.campaigns, call) }),
    adsets: (cell, _, call) => ({ records: within('adset', cell.adsets, call) }),
    adaccounts: (_, __, call) => ({ records: [call.account] }),
  },
}

export const studyPosts: WriteTable = {
  user: { ad_studies: (_, input, call) => createStudy(input, call) },
  business: {
    ad_studies: (_, input, call) => {
      requireScope(call, 'business_management')
      return createStudy(input, call)
    },
  },
  adstudy: { '': updateStudy },
}

export const studyDeletes: WriteTable = {
  adstudy: {
    '': (study, _, call) => {
      requireAdsWrite(call)
      call.twin.objects.save({ ...study, canceled: call.now, updated: call.now })
      return success
    },
  },
}
