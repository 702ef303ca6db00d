import type { ItemAnswer, ItemRequest } from '../batch/answer-batch.ts'
import { tokenTextOf } from '../auth/authenticate.ts'
import { envelopeOf, GraphError, statusOf } from '../errors/graph-error.ts'
import { unknownPath } from '../errors/invalid.ts'
import { answerInTransaction, internalError, type GraphAnswer, type Noticed } from '../graph/answer-graph.ts'
import { inspectUploads } from '../images/inspect-image.ts'
import { checkPictureAddresses } from '../rules/picture-addresses.ts'
import type { Json } from '../store/records.ts'
import type { Material } from '../uploads/material.ts'
import { prepareMaterial, settleMaterial } from '../uploads/prepare.ts'
import type { StreamedFile } from '../uploads/stream-part.ts'
import type { Twin } from '../wire/call.ts'
import { usageHeaders } from '../wire/usage-headers.ts'
import { newestVersion } from '../wire/version.ts'
import { shakeHands } from '../webhooks/hand-shake.ts'

export interface Serving {
  twin: Twin
  onError: (error: unknown) => void
}
export interface ServedItem extends Omit<ItemRequest, 'path'> {
  path: ItemRequest['path'] | undefined
  pathname: string
  streamed: readonly StreamedFile[]
  origin: string
  trace: string
}

/** Answers one Graph request, alone or as an item of a batch: what needs the world outside, then its transaction. */
export async function serveItem(
  { twin, onError }: Serving,
  { method, path, pathname, raw, authorization, files, streamed, origin, trace }: ServedItem,
): Promise<ItemAnswer> {
  const started = performance.now()
  const noticed: Noticed = {}
  let status = 200
  let body: Json
  let answer: GraphAnswer | undefined
  let material: Material | undefined
  try {
    if (!path) throw unknownPath(pathname.slice(1))
    if (path.edge === 'subscriptions' && method === 'POST') await shakeHands(twin, authorization, raw)
    if (method === 'POST' && (path.edge === 'adcreatives' || path.edge === 'ads'))
      await checkPictureAddresses(twin, authorization, raw)
    const images = path.edge === 'adimages' && method === 'POST' ? await inspectUploads(files, raw) : []
    material = await prepareMaterial(twin, { method, path, raw, authorization, files, streamed })
    await letTimePass(twin, authorization, raw)
    answer = answerInTransaction(
      twin,
      { method, path, raw, authorization, images, material, origin },
      noticed,
    )
    await twin.database.durable()
    body = answer.body
  } catch (error) {
    if (!(error instanceof GraphError)) onError(error)
    const { parts } = error instanceof GraphError ? error : internalError()
    status = statusOf(parts)
    body = envelopeOf(parts, trace)
  }
  if (material) await settleMaterial(twin, material, answer !== undefined)
  const { caller, at } = noticed
  // Told with errors as well.
  const warning = answer?.warning ?? noticed.warning
  return {
    status,
    body,
    headers: {
      'x-fb-trace-id': trace,
      'x-fb-request-id': trace,
      'facebook-api-version': answer?.version ?? noticed.version ?? newestVersion,
      'cache-control': 'private, no-cache, no-store, must-revalidate',
      ...(warning !== undefined && { 'x-ad-api-version-warning': warning }),
      ...(caller && at && usageHeaders(caller, twin.limits.usage(caller, at), performance.now() - started)),
    },
  }
}

/** What has happened in the caller's world until now is written down before the call is answered. */
async function letTimePass(twin: Twin, authorization: string | undefined, raw: Json): Promise<void> {
  const text = tokenTextOf(authorization, raw)
  const world = text === undefined ? undefined : twin.auth.token(text)?.world
  if (world) await twin.time.catchUp(world)
}
