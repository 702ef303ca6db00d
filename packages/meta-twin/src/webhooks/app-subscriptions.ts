import { GraphError } from '../errors/graph-error.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import type { AppRecord, WebhookSubscription } from '../store/marketing-records.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { listParam, text } from '../wire/pick.ts'
import { newestVersion } from '../wire/version.ts'
import { success } from '../writes/created.ts'
import { webhookFields, webhookObjects } from './webhook-fields.ts'

export interface AppRequest {
  method: 'GET' | 'POST' | 'DELETE'
  node: string
  edge: string
  raw: Json
}

/** What an app does with its own token: read itself and manage its webhook subscriptions. */
export function answerApp(twin: Twin, app: AppRecord, { method, node, edge, raw }: AppRequest): Json {
  if (node !== app.id && node !== 'app') throw noSuchObject(node, method)
  if (edge === '' && method === 'GET') return { id: app.id, name: app.name }
  if (edge !== 'subscriptions') throw noSuchObject(node, method)
  switch (method) {
    case 'GET':
      return { data: app.subscriptions.map(shown) }
    case 'POST':
      return subscribe(twin, app, readSubscription(app, raw))
    case 'DELETE':
      return unsubscribe(twin, app, raw)
  }
}

const shown = ({ object, callback_url, fields }: WebhookSubscription): Json => ({
  object,
  callback_url,
  active: true,
  fields: fields.map((name) => ({ name, version: newestVersion })),
})

/** Reads and checks what is to be subscribed; fields are added to those the object already has. */
export function readSubscription(app: AppRecord, raw: Json): WebhookSubscription {
  const object = text(raw, 'object') ?? ''
  const known = webhookFields(object)
  if (!known) {
    throw badParam(`Param object must be one of {${webhookObjects.join(', ')}} - got "${object}".`, 'object')
  }
  const before = app.subscriptions.find((entry) => entry.object === object)
  const url = text(raw, 'callback_url') ?? before?.callback_url ?? ''
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw badParam('Param callback_url must be a valid URL.', 'callback_url')
  }
  const fields = listParam(raw['fields']).map(String)
  for (const field of fields) {
    if (!known.includes(field)) {
      throw badParam(`Param fields[0] must be one of {${known.join(', ')}} - got "${field}".`, 'fields')
    }
  }
  if (fields.length === 0 && !before) throw badParam('The parameter fields is required.', 'fields')
  return {
    object,
    callback_url: url,
    fields: [...new Set([...(before?.fields ?? []), ...fields])],
    include_values: String(raw['include_values'] ?? before?.include_values ?? false) === 'true',
  }
}

/** The app at the address has answered the challenge before this is reached. */
function subscribe(twin: Twin, app: AppRecord, subscription: WebhookSubscription): Json {
  const others = app.subscriptions.filter(({ object }) => object !== subscription.object)
  twin.objects.save({ ...app, subscriptions: [...others, subscription] })
  return success
}

function unsubscribe(twin: Twin, app: AppRecord, raw: Json): Json {
  const object = text(raw, 'object')
  const fields = new Set(listParam(raw['fields']).map(String))
  const subscriptions = app.subscriptions.flatMap((entry) => {
    if (object !== undefined && entry.object !== object) return [entry]
    const left = fields.size > 0 ? entry.fields.filter((field) => !fields.has(field)) : []
    return left.length > 0 ? [{ ...entry, fields: left }] : []
  })
  twin.objects.save({ ...app, subscriptions })
  return success
}

export const unverified = (reason: string): GraphError =>
  new GraphError({
    code: 2200,
    message: `(#2200) Callback verification failed with the following errors: ${reason}`,
  })
