import { requireAdsRead, requireAdsWrite } from '../auth/scopes.ts'
import type { ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import type { AdRule } from '../store/marketing-records.ts'
import type { AnyRecord, Json } from '../store/records.ts'
import { wireTime } from '../time/wire-time.ts'
import type { Call } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { compact, success } from '../writes/created.ts'
import { governed, historyOf, runRule, type RuleResult } from './evaluate-rule.ts'
import { readRule } from './read-rule.ts'

const mostRules = 250

const rulesIn = (call: Call): AdRule[] =>
  call.twin.objects.list(call.world.id, 'adrule').filter(({ status }) => status !== 'DELETED')

function createRule(input: Json, call: Call): Json {
  requireAdsWrite(call)
  const specs = readRule(input)
  if (rulesIn(call).length >= mostRules) throw badParam(`An account has at most ${mostRules} rules.`, 'name')
  const rule: AdRule = compact({
    kind: 'adrule',
    id: call.twin.ids.next('ad'),
    world: call.world.id,
    account: call.account.id,
    name: text(input, 'name') ?? '',
    // The enum was checked against the schema: its values are those of the record.
    status: (text(input, 'status') ?? 'ENABLED') as AdRule['status'],
    ...specs,
    created: call.now,
    updated: call.now,
    evaluated: call.now,
  })
  call.twin.objects.save(rule)
  return { id: rule.id }
}

function updateRule(rule: AdRule, input: Json, call: Call): Json {
  requireAdsWrite(call)
  if (rule.status === 'DELETED') throw noSuchObject(rule.id, 'POST')
  const specs = readRule({ ...rule, ...input })
  call.twin.objects.save({
    ...rule,
    ...specs,
    name: text(input, 'name') ?? rule.name,
    // The enum was checked against the schema: its values are those of the record.
    status: (text(input, 'status') ?? rule.status) as AdRule['status'],
    updated: call.now,
  })
  return success
}

interface History {
  timestamp: number
  is_manual: boolean
  results: RuleResult[]
}

const history = (rule: AdRule, raw: Json, call: Call): Json[] =>
  call.twin.journal
    .read<History>(call.world.id, historyOf(rule), 0, Number.MAX_SAFE_INTEGER)
    .filter(({ results }) => results.length > 0 || String(raw['hide_no_changes']) !== 'true')
    .toReversed()
    .map((entry) => ({
      ...entry,
      timestamp: wireTime(entry.timestamp, call.account.timezone_name),
      evaluation_spec: rule.evaluation_spec,
      execution_spec: rule.execution_spec,
      ...(rule.schedule_spec && { schedule_spec: rule.schedule_spec }),
    }))

const governing = (record: AnyRecord, _: Json, call: Call) => ({
  records: rulesIn(call).filter((rule) =>
    governed(call.twin, call.world, rule, call.now).some(({ id }) => id === record.id),
  ),
})

export const ruleReads: ReadTable = {
  account: {
    adrules_library: (_, __, call) => {
      requireAdsRead(call)
      return { records: rulesIn(call) }
    },
  },
  adrule: { history: (rule, raw, call) => ({ node: 'AdRuleHistory', rows: history(rule, raw, call) }) },
  campaign: { adrules_governed: governing },
  adset: { adrules_governed: governing },
  ad: { adrules_governed: governing },
}

export const rulePosts: WriteTable = {
  account: { adrules_library: (_, input, call) => createRule(input, call) },
  adrule: {
    '': updateRule,
    execute: (rule, _, call) => {
      requireAdsWrite(call)
      if (rule.status === 'DELETED') throw noSuchObject(rule.id, 'POST')
      runRule(call.twin, call.world, rule, call.now, true)
      return success
    },
    preview: (rule, _, call) => {
      requireAdsRead(call)
      const data = governed(call.twin, call.world, rule, call.now).map(({ id }) => ({ id }))
      return { data }
    },
  },
}

export const ruleDeletes: WriteTable = {
  adrule: {
    '': (rule, _, call) => {
      requireAdsWrite(call)
      call.twin.objects.save({ ...rule, status: 'DELETED', updated: call.now })
      return success
    },
  },
}
