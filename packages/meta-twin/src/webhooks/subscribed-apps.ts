import { requireAdsRead, requireAdsWrite, requireScope } from '../auth/scopes.ts'
import type { ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { GraphError } from '../errors/graph-error.ts'
import type { SubscribedApp } from '../store/marketing-records.ts'
import type { Json } from '../store/records.ts'
import type { Call, Twin } from '../wire/call.ts'
import { text, texts } from '../wire/pick.ts'
import { success } from '../writes/created.ts'

const keyOf = (target: string, app: string): string => `subscribed:${target}:${app}`

export function subscribedApp(twin: Twin, target: string, app: string): SubscribedApp | undefined {
  const found = twin.objects.findOf('subscribed_app', keyOf(target, app))
  return found?.active ? found : undefined
}

const appsOf = (target: string, call: Call): SubscribedApp[] =>
  call.twin.objects
    .list(call.world.id, 'subscribed_app')
    .filter((entry) => entry.target === target && entry.active)

function subscribe(target: string, app: string, fields: string[], call: Call): Json {
  call.twin.objects.save({
    kind: 'subscribed_app',
    id: keyOf(target, app),
    world: call.world.id,
    app,
    target,
    fields,
    active: true,
  })
  return success
}

function unsubscribe(target: string, app: string, call: Call): Json {
  const known = subscribedApp(call.twin, target, app)
  if (known) call.twin.objects.save({ ...known, active: false })
  return success
}

/** Subscribing a Page takes the Page's own token: a person's is refused however much they may do. */
function requirePageToken(call: Call): void {
  if (call.token.kind === 'PAGE') return
  throw new GraphError({
    code: 210,
    message: '(#210) A page access token is required to request this resource.',
  })
}

export const subscribedAppReads: ReadTable = {
  page: {
    subscribed_apps: (page, _, call) => {
      requireScope(call, 'pages_manage_metadata')
      const data = appsOf(page.id, call).map(({ app, fields }) => ({
        category: 'Business',
        link: `https://www.facebook.com/games/?app_id=${app}`,
        name: 'Rehearsal app',
        id: app,
        subscribed_fields: fields,
      }))
      return { body: { data } }
    },
  },
  account: {
    subscribed_apps: (account, _, call) => {
      requireAdsRead(call)
      return {
        node: 'AdAccountSubscribedApps',
        rows: appsOf(account.id, call).map(({ app }) => ({ app_id: app, app_name: 'Rehearsal app' })),
      }
    },
  },
}

export const subscribedAppPosts: WriteTable = {
  page: {
    subscribed_apps: (page, input, call) => {
      requirePageToken(call)
      requireScope(call, 'pages_manage_metadata')
      return subscribe(page.id, call.token.app, texts(input, 'subscribed_fields'), call)
    },
  },
  account: {
    subscribed_apps: (account, input, call) => {
      requireAdsWrite(call)
      return subscribe(account.id, text(input, 'app_id') ?? call.token.app, [], call)
    },
  },
}

export const subscribedAppDeletes: WriteTable = {
  page: {
    subscribed_apps: (page, _, call) => {
      requirePageToken(call)
      return unsubscribe(page.id, call.token.app, call)
    },
  },
  account: {
    subscribed_apps: (account, raw, call) => {
      requireAdsWrite(call)
      return unsubscribe(account.id, text(raw, 'app_id') ?? call.token.app, call)
    },
  },
}
