import { edgeSpec } from '@adwright/meta-schema'
import { notSimulated } from '../errors/denied.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import { requireAdsWrite } from '../auth/scopes.ts'
import { deleteImage, storeImages } from '../images/write-images.ts'
import { startReport } from '../insights/answer-insights.ts'
import { nodeOf } from '../objects/project.ts'
import type { AnyRecord, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { readInput } from '../wire/input.ts'
import { text } from '../wire/pick.ts'
import { deleteObject } from '../writes/delete-object.ts'
import { createAd, updateAd } from '../writes/write-ad.ts'
import { createAdSet, updateAdSet } from '../writes/write-ad-set.ts'
import { createCampaign, updateCampaign } from '../writes/write-campaign.ts'
import { createCreative, updateCreative } from '../writes/write-creative.ts'

const creators: Readonly<Record<string, (call: Call, input: Json) => Json>> = {
  campaigns: createCampaign,
  adsets: createAdSet,
  ads: createAd,
  adcreatives: createCreative,
  adimages: storeImages,
}

/** Parameters Meta takes on an edge although the specs leave them out. */
const alsoKnown: Readonly<Record<string, readonly string[]>> = {
  adimages: ['name', 'filename'],
  adcreatives: ['status'],
}

/** `POST /{node}/{edge}`. */
export function postEdge(record: AnyRecord, edge: string, call: Call): Json {
  const node = nodeOf[record.kind]
  const operation = edgeSpec(node, 'POST', edge)
  if (!operation) throw noSuchObject(record.id, 'POST')
  const input = readInput(operation, call.raw, alsoKnown[edge])
  if (edge === 'insights') return startReport(record, call.raw, call)
  const create = record.kind === 'account' && Object.hasOwn(creators, edge) ? creators[edge] : undefined
  if (!create) throw notSimulated(`POST ${node}/${edge}`)
  requireAdsWrite(call)
  return create(call, input)
}

/** `POST /{node}`. */
export function postNode(record: AnyRecord, call: Call): Json {
  const node = nodeOf[record.kind]
  const operation = edgeSpec(node, 'POST', '')
  if (!operation) throw noSuchObject(record.id, 'POST')
  const input = readInput(operation, call.raw, record.kind === 'creative' ? Object.keys(call.raw) : [])
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

function updateAccount(call: Call, account: Extract<AnyRecord, { kind: 'account' }>, input: Json): Json {
  const beneficiary = text(input, 'default_dsa_beneficiary')
  const payor = text(input, 'default_dsa_payor')
  call.twin.objects.save({
    ...account,
    name: text(input, 'name') ?? account.name,
    ...(beneficiary !== undefined && { default_dsa_beneficiary: beneficiary }),
    ...(payor !== undefined && { default_dsa_payor: payor }),
  })
  return { success: true }
}

/** `DELETE /{node}` and `DELETE /{node}/{edge}`. */
export function deleteAt(record: AnyRecord, edge: string, call: Call): Json {
  if (record.kind === 'user' && edge === 'permissions') return withdraw(call)
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
  const { auth } = call.twin
  if (permission !== undefined) {
    auth.removeGrant(call.world.id, call.token.app, permission)
    return { success: true }
  }
  for (const name of auth.grants(call.world.id, call.token.app).keys()) {
    auth.removeGrant(call.world.id, call.token.app, name)
  }
  auth.revokeTokens(call.world.id, call.token.app)
  return { success: true }
}
