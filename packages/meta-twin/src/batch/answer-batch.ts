import type { Faults } from '../admin/faults.ts'
import { envelopeOf, GraphError, statusOf } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import type { GraphPath } from '../graph/graph-path.ts'
import type { Json } from '../store/records.ts'
import type { UploadedFile } from '../wire/call.ts'
import { readBatch, targetOf, type BatchItem } from './read-batch.ts'
import { fillReferences } from './result-references.ts'

export interface ItemRequest {
  method: 'GET' | 'POST' | 'DELETE'
  path: GraphPath
  raw: Json
  authorization: string | undefined
  files: readonly UploadedFile[]
}
export interface ItemAnswer {
  status: number
  body: Json
  headers: Record<string, string>
}
export interface BatchSurroundings {
  faults: Faults
  authorization: string | undefined
  files: readonly UploadedFile[]
  trace: string
  /** Of the batch itself, for items that name none. */
  version: string | undefined
  /** Answers one item in a transaction of its own; throws nothing but what nobody foresaw. */
  answerOne: (request: ItemRequest) => Promise<ItemAnswer>
}

/** A slot of the answer: null for what was not done in time, left out on purpose, or waited for in vain. */
type Slot = { code: number; headers?: { name: string; value: string }[]; body: string } | null

interface Done {
  ok: boolean
  body: unknown
}

/** `POST /` with `batch`: one after the other, each for itself, later ones building on earlier results. */
export async function answerBatch(raw: Json, around: BatchSurroundings): Promise<Slot[]> {
  const items = readBatch(raw)
  const withHeaders = String(raw['include_headers'] ?? 'true') !== 'false'
  const done = new Map<string, Done>()
  const slots: Slot[] = []
  for (const item of items) {
    const answer = await answerItem(item, raw, done, around)
    if (item.name !== undefined) {
      done.set(item.name, { ok: answer !== null && answer.status === 200, body: answer?.body })
    }
    if (answer === null || (item.omitOnSuccess && answer.status === 200)) slots.push(null)
    else {
      slots.push({
        code: answer.status,
        ...(withHeaders && {
          headers: Object.entries(answer.headers).map(([name, value]) => ({ name, value })),
        }),
        body: JSON.stringify(answer.body),
      })
    }
  }
  return slots
}

async function answerItem(
  item: BatchItem,
  raw: Json,
  done: ReadonlyMap<string, Done>,
  around: BatchSurroundings,
): Promise<ItemAnswer | null> {
  try {
    for (const name of item.needs) {
      const before = done.get(name)
      if (!before) throw badParam(`The operation ${name} does not come before the one that depends on it.`)
      if (!before.ok) return null
    }
    const { path, raw: own } = targetOf(item, (text) => fillReferences(text, (name) => done.get(name)?.body))
    const fault = around.faults.due(item.method, `/${path.rest}`)
    if (fault?.kind === 'batch_null' || fault?.kind === 'drop_before') return null
    if (fault?.kind === 'error') {
      const error = { type: 'OAuthException', is_transient: false, fbtrace_id: around.trace, ...fault.error }
      return { status: fault.status, body: { error }, headers: {} }
    }
    const token = item.accessToken ?? own['access_token'] ?? raw['access_token']
    const answer = await around.answerOne({
      method: item.method,
      path: { ...path, version: path.version ?? around.version },
      raw: { ...own, ...(token !== undefined && { access_token: token }) },
      authorization: item.accessToken === undefined ? around.authorization : `Bearer ${item.accessToken}`,
      files: around.files.filter(({ field }) => item.attachedFiles.includes(field)),
    })
    // Done, and nobody learns of it: the item ran into the batch's own time limit.
    return fault?.kind === 'drop_after_commit' ? null : answer
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    return { status: statusOf(error.parts), body: envelopeOf(error.parts, around.trace), headers: {} }
  }
}
