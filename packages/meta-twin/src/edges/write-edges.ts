import { edgeSpec } from '@adwright/meta-schema'
import { notSimulated } from '../errors/denied.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import { requireAdsWrite } from '../auth/scopes.ts'
import { deleteImage, storeImages } from '../images/write-images.ts'
import { startReport } from '../insights/answer-insights.ts'
import { nodeOf } from '../objects/project.ts'
import type { AnyRecord, Json, Kind, RecordOf } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { instagramDeletes, instagramPosts } from '../publishing/instagram/instagram-edges.ts'
import { pageDeletes, pagePosts } from '../publishing/page-edges.ts'
import { videoDeletes, videoPosts } from '../videos/video-edges.ts'
import { readInput } from '../wire/input.ts'
import { text } from '../wire/pick.ts'
import { removeApp, withdrawPermission } from '../webhooks/remove-app.ts'
import { marketingDeletes, marketingPosts } from './marketing-tables.ts'
import { deleteObject } from '../writes/delete-object.ts'
import { updateAccount } from '../writes/write-account.ts'
import { createAd, updateAd } from '../writes/write-ad.ts'
import { createAdSet, updateAdSet } from '../writes/write-ad-set.ts'
import { createCampaign, updateCampaign } from '../writes/write-campaign.ts'
import { createCreative, updateCreative } from '../writes/write-creative.ts'

/** Answers one write; `input` has passed the schema. A handler checks the permission its edge needs. */
export type WriteEdge<K extends Kind> = (record: RecordOf<K>, input: Json, call: Call) => Json
/** By kind of node, then by edge; the empty edge is the node itself. */
export type WriteTable = { [K in Kind]?: Readonly<Record<string, WriteEdge<K>>> }

const ads =
  (create: (call: Call, input: Json) => Json): WriteEdge<'account'> =>
  (_, input, call) => {
    requireAdsWrite(call)
    return create(call, input)
  }

const adsPosts: WriteTable = {
  account: {
    campaigns: ads(createCampaign),
    adsets: ads(createAdSet),
    ads: ads(createAd),
    adcreatives: ads(createCreative),
    adimages: ads(storeImages),
  },
}

/** Every write edge beyond the node itself; each area of Meta brings its own table. */
const postTables: readonly WriteTable[] = [adsPosts, ...marketingPosts, videoPosts, pagePosts, instagramPosts]
/** `DELETE /{node}` and `DELETE /{node}/{edge}` of nodes that are no ad objects. */
const deleteTables: readonly WriteTable[] = [...marketingDeletes, videoDeletes, pageDeletes, instagramDeletes]

function handlerIn(tables: readonly WriteTable[], kind: Kind, edge: string): WriteEdge<Kind> | undefined {
  for (const table of tables) {
    // Keyed by kind, so the handler found for a record takes that record.
    const edges = table[kind] as Readonly<Record<string, WriteEdge<Kind>>> | undefined
    if (edges && Object.hasOwn(edges, edge)) return edges[edge]
  }
  return undefined
}

/** Parameters Meta takes on an edge although the specs leave them out. */
const alsoKnown: Readonly<Record<string, readonly string[]>> = {
  adimages: ['name', 'filename'],
  // Gone from the specs, and still named in an error of its own.
  adcreatives: ['status', 'instagram_actor_id'],
  video_reels: ['is_ai_generated'],
}

/** `POST /{node}/{edge}`. */
export function postEdge(record: AnyRecord, edge: string, call: Call): Json {
  const node = nodeOf[record.kind]
  const operation = edgeSpec(node, 'POST', edge)
  if (!operation) throw noSuchObject(record.id, 'POST')
  const input = readInput(operation, call.raw, alsoKnown[edge])
  if (edge === 'insights') return startReport(record, call.raw, call)
  const handler = handlerIn(postTables, record.kind, edge)
  if (!handler) throw notSimulated(`POST ${node}/${edge}`)
  return handler(record, input, call)
}

/** `POST /{node}`. */
export function postNode(record: AnyRecord, call: Call): Json {
  const node = nodeOf[record.kind]
  const operation = edgeSpec(node, 'POST', '')
  if (!operation) throw noSuchObject(record.id, 'POST')
  const input = readInput(operation, call.raw, record.kind === 'creative' ? Object.keys(call.raw) : [])
  const handler = handlerIn(postTables, record.kind, '')
  if (handler) return handler(record, input, call)
  requireAdsWrite(call)
  switch (record.kind) {
    case 'campaign':
      return updateCampaign(call, record, input)
    case 'adset':
      return updateAdSet(call, record, input)
    case 'ad':
      return updateAd(call, record, input)
    case 'creative':
      return updateCreative(call, record, { ...input, ...changed(call.raw) })
    case 'account':
      return updateAccount(call, record, input)
    default:
      throw notSimulated(`POST ${node}`)
  }
}

/** A creative refuses edits of its content by name, so those names must get past the schema first. */
const changed = (raw: Json): Json =>
  Object.fromEntries(
    Object.entries(raw).filter(([name]) => edgeSpec('AdAccount', 'POST', 'adcreatives')?.params.has(name)),
  )

/** `DELETE /{node}` and `DELETE /{node}/{edge}`. */
export function deleteAt(record: AnyRecord, edge: string, call: Call): Json {
  if (record.kind === 'user' && edge === 'permissions') return withdraw(call)
  const handler = handlerIn(deleteTables, record.kind, edge)
  if (handler) return handler(record, call.raw, call)
  requireAdsWrite(call)
  if (record.kind === 'account' && edge === 'adimages') {
    const hash = text(call.raw, 'hash')
    if (!hash) throw badParam('The parameter hash is required.', 'hash')
    return deleteImage(call, hash)
  }
  if (edge !== '') throw notSimulated(`DELETE ${nodeOf[record.kind]}/${edge}`)
  return deleteObject(call, record)
}

/** `DELETE /me/permissions`: one permission, or the whole app — which ends every token of this person. */
function withdraw(call: Call): Json {
  const permission = text(call.raw, 'permission')
  if (permission === undefined) removeApp(call.twin, call.world, call.token.app)
  else withdrawPermission(call.twin, call.world, call.token.app, permission)
  return { success: true }
}
