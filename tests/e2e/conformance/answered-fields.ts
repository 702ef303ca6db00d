import { answeringNode, topLevel, type SampleIds } from '@adwright/meta-graph/conformance'
import type { Exchange } from './other-side.ts'

/** Fields that reads asked for by name and that came in none of the answers, by node: `Campaign: stop_time`. */
export function neverAnswered(exchanges: readonly Exchange[], ids: SampleIds): string[] {
  const asked = new Set<string>()
  const answered = new Set<string>()
  for (const { request, body } of exchanges) {
    if (request.method !== 'GET') continue
    const node = answeringNode(request, ids)
    for (const field of topLevel(request.params['fields'] ?? '')) asked.add(`${node}: ${field}`)
    for (const row of rowsOf(body)) for (const field of Object.keys(row)) answered.add(`${node}: ${field}`)
  }
  return [...asked].filter((field) => !answered.has(field)).toSorted()
}

function rowsOf(body: unknown): object[] {
  if (typeof body !== 'object' || body === null) return []
  return 'data' in body && Array.isArray(body.data) ? body.data : [body]
}
