import type {
  ApplicationDeleteSubscriptionsParams,
  ApplicationPostSubscriptionsParams,
} from '@adwright/meta-schema'
import { flag, isObject, listOf, readFields, readObject, readSuccess, text } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import type { Open } from '../open-union.ts'
import { collectRows } from '../paging.ts'
import type { ParamsOf } from '../params-of.ts'

export type SubscribedObject = Open<'page' | 'instagram' | 'ad_account' | 'user' | 'permissions'>

export type AppSubscription = {
  object: SubscribedObject
  callbackUrl?: string
  active: boolean
  fields: string[]
}

/** Where Meta sends what changes; one address for each kind of object. Spoken with the app's own token. */
export type AppSubscriptions = {
  list(): Promise<AppSubscription[]>
  /**
   * Adds fields, or changes the address. Meta asks the address for the handshake before it answers; when that fails
   * the reason is `callback_unverified`.
   */
  subscribe(request: {
    object: SubscribedObject
    /** https, reachable from the internet. */
    callbackUrl: string
    verifyToken: string
    fields: readonly string[]
    /** Whether notifications carry the new values; they do by default. */
    includeValues?: boolean
  }): Promise<{ success: true }>
  /** Without fields, everything of the object. */
  unsubscribe(object: SubscribedObject, fields?: readonly string[]): Promise<{ success: true }>
}

type SubscribeParams = ParamsOf<
  ApplicationPostSubscriptionsParams,
  {
    object: string
    callback_url: string
    verify_token: string
    fields: readonly string[]
    include_values: boolean
  }
>
type UnsubscribeParams = ParamsOf<
  ApplicationDeleteSubscriptionsParams,
  { object: string; fields?: readonly string[] }
>

/** @param call as the app */
export function createAppSubscriptions(call: Call, appId: string): AppSubscriptions {
  const path = `${appId}/subscriptions`
  return {
    list: () => collectRows(call, { path }, readSubscription),
    subscribe: async ({ object, callbackUrl, verifyToken, fields, includeValues = true }) => {
      const params: SubscribeParams = {
        object,
        callback_url: callbackUrl,
        verify_token: verifyToken,
        fields,
        include_values: includeValues,
      }
      // The same subscription made twice is one subscription.
      return call({ method: 'POST', path, params, secrets: [verifyToken], effect: 'read' }, readSuccess)
    },
    unsubscribe: async (object, fields) => {
      const params: UnsubscribeParams = { object, fields }
      return call({ method: 'DELETE', path, params }, readSuccess)
    },
  }
}

function readSubscription(row: unknown): AppSubscription {
  const found = readFields(readObject(row), {
    object: text<SubscribedObject>,
    callback_url: text,
    active: flag,
    fields: listOf((field) => (isObject(field) ? text(field.name) : text(field))),
  })
  return {
    object: found.object ?? '',
    callbackUrl: found.callback_url,
    active: found.active ?? false,
    fields: found.fields ?? [],
  }
}
