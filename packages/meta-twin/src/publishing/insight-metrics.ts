import { GraphError } from '../errors/graph-error.ts'
import type { Json } from '../store/records.ts'
import { listParam } from '../wire/pick.ts'

/** 3001/1504028: no metric was named. */
const noMetric = (): GraphError =>
  new GraphError({
    code: 3001,
    subcode: 1504028,
    message: 'Invalid query',
    userTitle: 'No Metric Specified',
    userMessage:
      'No metric was specified to be fetched. Please specify one or more metrics to be fetched and try again.',
  })

/** One name that is unknown, or known no longer, spoils the whole request. */
const notAMetric = (): GraphError =>
  new GraphError({ code: 100, message: '(#100) The value must be a valid insights metric' })

export function metricsAsked<M extends string>(raw: Json, known: ReadonlySet<M>): M[] {
  const names = listParam(raw['metric']).map(String).filter(Boolean)
  if (names.length === 0) throw noMetric()
  return names.map((name) => {
    const found = [...known].find((metric) => metric === name)
    if (found === undefined) throw notAMetric()
    return found
  })
}
