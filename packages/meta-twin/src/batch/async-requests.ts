import { requireAdsWrite } from '../auth/scopes.ts'
import type { ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import type { AsyncRequest, AsyncRequestSet } from '../store/marketing-records.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { objects, text } from '../wire/pick.ts'
import { success } from '../writes/created.ts'
import { requestsOf } from './async-fields.ts'

const most = 1000

/** Puts a set aside; its requests are done one by one by `src/batch/run-async.ts`, after the answer. */
function createSet(inputs: Json[], input: Json, call: Call): Json {
  requireAdsWrite(call)
  if (inputs.length === 0) throw badParam('The set holds no request.', 'adbatch')
  if (inputs.length > most) {
    throw new GraphError({ code: 194, message: `(#194) A set takes at most ${most} requests.` })
  }
  const set: AsyncRequestSet = {
    kind: 'async_set',
    id: call.twin.ids.next('run'),
    world: call.world.id,
    account: call.account.id,
    name: text(input, 'name') ?? '',
    created: call.now,
    notification_mode: text(input, 'notification_mode') ?? 'OFF',
  }
  const uri = text(input, 'notification_uri')
  if (uri !== undefined) set.notification_uri = uri
  call.twin.objects.save(set)
  for (const one of inputs) {
    const request: AsyncRequest = {
      kind: 'async_request',
      id: call.twin.ids.next('run'),
      world: call.world.id,
      set: set.id,
      input: one,
      ok: false,
      created: call.now,
      updated: call.now,
    }
    call.twin.objects.save(request)
  }
  call.twin.background.push({ set: set.id, authorization: `Bearer ${call.tokenText}`, origin: call.origin })
  return { id: set.id }
}

function batchInputs(input: Json, call: Call): Json[] {
  return objects(input, 'adbatch').map((item, at) => {
    const path = text(item, 'relative_url')
    if (!path) throw badParam(`adbatch[${at}][relative_url] is required.`, 'adbatch')
    return {
      name: text(item, 'name') ?? `request ${at + 1}`,
      relative_url: /^\/?v\d/.test(path) ? path : `${call.version}/${path.replace(/^\//, '')}`,
      body: text(item, 'body') ?? '',
    }
  })
}

/** Every spec becomes an ad, as if it had been posted to the account's `ads`. */
const adInputs = (input: Json, call: Call): Json[] =>
  objects(input, 'ad_specs').map((spec, at) => ({
    name: text(spec, 'name') ?? `request ${at + 1}`,
    relative_url: `${call.version}/${call.account.id}/ads`,
    body: new URLSearchParams(
      Object.entries(spec).map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ).toString(),
  }))

const setsIn = (call: Call): AsyncRequestSet[] => call.twin.objects.list(call.world.id, 'async_set')

export const asyncReads: ReadTable = {
  account: {
    asyncadrequestsets: (_, __, call) => ({ records: setsIn(call) }),
  },
  async_set: { requests: (set, _, call) => ({ records: requestsOf(set, call) }) },
  adset: {
    asyncadrequests: (adSet, _, call) => ({
      records: call.twin.objects
        .list(call.world.id, 'async_request')
        .filter(({ input }) => JSON.stringify(input).includes(adSet.id)),
    }),
  },
}

export const asyncPosts: WriteTable = {
  account: {
    async_batch_requests: (_, input, call) => createSet(batchInputs(input, call), input, call),
    asyncadrequestsets: (_, input, call) => createSet(adInputs(input, call), input, call),
  },
  async_set: {
    '': (set, input, call) => {
      requireAdsWrite(call)
      call.twin.objects.save({ ...set, name: text(input, 'name') ?? set.name })
      return success
    },
  },
}

export const asyncDeletes: WriteTable = {
  async_set: {
    '': (set, _, call) => {
      requireAdsWrite(call)
      for (const request of requestsOf(set, call)) call.twin.objects.remove(request.id)
      call.twin.objects.remove(set.id)
      return success
    },
  },
}
