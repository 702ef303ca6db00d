import { enumValues } from '@adwright/meta-schema'
import { badParam } from '../errors/invalid.ts'
import type { AdRule } from '../store/marketing-records.ts'
import type { Json } from '../store/records.ts'
import { isObject, objectIn, objects, text } from '../wire/pick.ts'
import { metricNames } from './metrics.ts'

const executions = enumValues('AdRuleExecutionSpec_execution_type') ?? []
const operators = enumValues('AdRuleFilters_operator') ?? []
const schedules = ['DAILY', 'HOURLY', 'SEMI_HOURLY', 'CUSTOM']

/** Fields of filters that choose what is looked at instead of measuring it. */
const choosing = new Set([
  'entity_type', 'time_preset', 'id', 'name', 'campaign.id', 'adset.id', 'campaign.name', 'adset.name',
  'effective_status', 'attribution_window', 'hours_since_creation',
]) // prettier-ignore

type Specs = Pick<AdRule, 'evaluation_spec' | 'execution_spec'> & { schedule_spec?: Json }

/** Checks the specs of a rule together. */
export function readRule(input: Json): Specs {
  const evaluation = objectIn(input, 'evaluation_spec') ?? {}
  const execution = objectIn(input, 'execution_spec') ?? {}
  const schedule = objectIn(input, 'schedule_spec')
  checkEvaluation(evaluation)
  checkExecution(execution)
  const kind = text(evaluation, 'evaluation_type')
  if (kind === 'SCHEDULE') {
    const type = text(schedule, 'schedule_type') ?? ''
    if (!schedules.includes(type)) {
      throw badParam(`schedule_type must be one of {${schedules.join(', ')}} - got "${type}".`, [
        'schedule_spec',
        'schedule_type',
      ])
    }
    if (type === 'CUSTOM' && objects(schedule, 'schedule').length === 0) {
      throw badParam('A CUSTOM schedule needs its schedule.', ['schedule_spec', 'schedule'])
    }
  } else if (schedule) throw badParam('A triggered rule has no schedule_spec.', 'schedule_spec')
  return {
    evaluation_spec: evaluation,
    execution_spec: execution,
    ...(schedule && { schedule_spec: schedule }),
  }
}

function checkEvaluation(spec: Json): void {
  const kind = text(spec, 'evaluation_type') ?? ''
  if (kind !== 'SCHEDULE' && kind !== 'TRIGGER') {
    throw badParam(`evaluation_type must be one of {SCHEDULE, TRIGGER} - got "${kind}".`, [
      'evaluation_spec',
      'evaluation_type',
    ])
  }
  if (kind === 'TRIGGER' && !isObject(spec['trigger'])) {
    throw badParam('A triggered rule needs its trigger.', ['evaluation_spec', 'trigger'])
  }
  const filters = objects(spec, 'filters')
  for (const [at, filter] of filters.entries()) {
    const path = ['evaluation_spec', 'filters', String(at)]
    const field = text(filter, 'field') ?? ''
    if (!choosing.has(field) && !metricNames.includes(field)) {
      throw badParam(`The filter field "${field}" is not supported.`, [...path, 'field'])
    }
    if (!operators.includes(text(filter, 'operator') ?? '')) {
      throw badParam(`operator must be one of {${operators.join(', ')}}.`, [...path, 'operator'])
    }
    if (filter['value'] === undefined) throw badParam('Every filter needs a value.', [...path, 'value'])
  }
  const fields = filters.map((filter) => text(filter, 'field'))
  if (!fields.some((field) => field === 'entity_type' || field === 'id')) {
    throw badParam('A rule needs a filter on entity_type or id.', ['evaluation_spec', 'filters'])
  }
  if (fields.some((field) => metricNames.includes(field ?? '')) && !fields.includes('time_preset')) {
    throw badParam('A rule that measures needs a filter on time_preset.', ['evaluation_spec', 'filters'])
  }
}

function checkExecution(spec: Json): void {
  const type = text(spec, 'execution_type') ?? ''
  if (!executions.includes(type)) {
    throw badParam(`execution_type must be one of {${executions.join(', ')}} - got "${type}".`, [
      'execution_spec',
      'execution_type',
    ])
  }
  if (!type.startsWith('CHANGE_')) return
  const change = objects(spec, 'execution_options').find((option) => text(option, 'field') === 'change_spec')
  const value = objectIn(change, 'value')
  const unit = text(value, 'unit') ?? ''
  const amount = Number(value?.['amount'] ?? Number.NaN)
  if (!value || !Number.isFinite(amount) || amount === 0) {
    throw badParam(`${type} needs a change_spec with an amount.`, ['execution_spec', 'execution_options'])
  }
  if (unit !== 'PERCENTAGE' && unit !== 'ACCOUNT_CURRENCY') {
    throw badParam('The unit of a change_spec must be PERCENTAGE or ACCOUNT_CURRENCY.', [
      'execution_spec',
      'execution_options',
    ])
  }
}
