import type {
  AdAccountPostSubscribedAppsParams,
  AdAccountSubscribedApps,
  Application,
  PagePostSubscribedAppsParams,
} from '@adwright/meta-schema'
import { listOf, readFields, readObject, readSuccess, text, type FieldsOf } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { listNodes } from '../list-nodes.ts'
import type { ReadersFor } from '../node-readers.ts'
import { collectRows } from '../paging.ts'
import type { ParamsOf } from '../params-of.ts'
import { adAccountNode, nodeId } from '../wire-params.ts'

const pageFields = { name: text, subscribed_fields: listOf(text) } satisfies ReadersFor<
  Application & { subscribed_fields: readonly string[] }
>
const adAccountFields = { app_id: text, app_name: text } satisfies ReadersFor<AdAccountSubscribedApps>

export type PageSubscription = FieldsOf<typeof pageFields> & { id: string }
export type AdAccountSubscription = FieldsOf<typeof adAccountFields>

type PageParams = ParamsOf<PagePostSubscribedAppsParams, { subscribed_fields: readonly string[] }>
type AdAccountParams = ParamsOf<AdAccountPostSubscribedAppsParams, { app_id: string }>

/** Which Pages and ad accounts tell this app what changes, once the app itself has subscribed to their kind. */
export type SubscribedApps = {
  /** With the Page's own token. The fields replace those of before. */
  subscribePage(pageId: string, fields: readonly string[]): Promise<{ success: true }>
  unsubscribePage(pageId: string): Promise<{ success: true }>
  ofPage(pageId: string): Promise<PageSubscription[]>
  subscribeAdAccount(adAccountId: string): Promise<{ success: true }>
  unsubscribeAdAccount(adAccountId: string): Promise<{ success: true }>
  ofAdAccount(adAccountId: string): Promise<AdAccountSubscription[]>
}

// Subscribing and its end are as good done twice as once, so they may be repeated like reads.
const effect = 'read'

export function createSubscribedApps(call: Call, appId: string): SubscribedApps {
  const ofPage = (pageId: string) => `${nodeId(pageId)}/subscribed_apps`
  const ofAdAccount = (adAccountId: string) => `${adAccountNode(adAccountId)}/subscribed_apps`
  const app: AdAccountParams = { app_id: appId }
  return {
    subscribePage: async (pageId, fields) => {
      const params: PageParams = { subscribed_fields: fields }
      return call({ method: 'POST', path: ofPage(pageId), params, effect }, readSuccess)
    },
    unsubscribePage: async (pageId) => call({ method: 'DELETE', path: ofPage(pageId), effect }, readSuccess),
    ofPage: async (pageId) => listNodes(call, ofPage(pageId), pageFields),
    subscribeAdAccount: async (adAccountId) =>
      call({ method: 'POST', path: ofAdAccount(adAccountId), params: app, effect }, readSuccess),
    unsubscribeAdAccount: async (adAccountId) =>
      call({ method: 'DELETE', path: ofAdAccount(adAccountId), params: app, effect }, readSuccess),
    ofAdAccount: async (adAccountId) =>
      collectRows(call, { path: ofAdAccount(adAccountId), params: { fields: 'app_id,app_name' } }, (row) =>
        readFields(readObject(row), adAccountFields),
      ),
  }
}
