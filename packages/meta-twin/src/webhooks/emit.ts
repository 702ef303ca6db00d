import type { AppRecord } from '../store/marketing-records.ts'
import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'
import { knownApps, noWorld } from './known-apps.ts'
import { post } from './outbox.ts'
import { subscribedApp } from './subscribed-apps.ts'

/** Something an app may want to hear: `id` is the Page, account, Instagram account or user it happened to. */
export interface News {
  object: 'page' | 'instagram' | 'ad_account' | 'user' | 'permissions'
  id: string
  field: string
  value: unknown
  /** Tells this app alone, as news about its own permissions must. */
  app?: string
  /** Epoch seconds of the world's clock; now when left out. */
  time?: number
}

/**
 * Puts an event into the outbox of every app that listens, in the transaction of whatever caused it; it is delivered
 * once that is committed. Nothing happens when nobody listens.
 */
export function emit(twin: Twin, world: World, news: News): void {
  for (const app of knownApps(twin)) {
    if (news.app !== undefined && news.app !== app.id) continue
    if (!hears(twin, world, app, news)) continue
    const time = news.time ?? worldNow(twin, world)
    post(twin, {
      kind: 'webhook_event',
      id: `hook:${twin.ids.next('run')}`,
      world: noWorld,
      origin: world.id,
      app: app.id,
      object: news.object,
      node: news.id,
      field: news.field,
      value: news.value,
      attempts: 0,
      time,
      due: time,
    })
  }
}

/** An app hears a Page only when both have agreed: the app's subscription and the Page's. */
function hears(twin: Twin, world: World, app: AppRecord, { object, id, field }: News): boolean {
  const subscription = app.subscriptions.find((entry) => entry.object === object)
  if (!subscription?.fields.includes(field)) return false
  switch (object) {
    case 'page':
      return subscribedApp(twin, id, app.id)?.fields.includes(field) ?? false
    case 'instagram':
      // An Instagram account is heard through the Page it is linked to.
      return subscribedApp(twin, world.page, app.id) !== undefined
    case 'ad_account':
      return subscribedApp(twin, `act_${id}`, app.id) !== undefined
    default:
      return twin.auth.grants(world.id, app.id).size > 0
  }
}
