import type { AppRecord } from '../store/marketing-records.ts'
import type { Twin } from '../wire/call.ts'

/** The list under which apps are kept: they belong to no world. */
export const noWorld = ''

/** Keeps the secret of an app that has proved it, so that its webhooks can be signed. */
export function rememberApp(twin: Twin, id: string, secret: string): AppRecord {
  const known = twin.objects.findOf('app', id)
  if (known) return known
  const app: AppRecord = {
    kind: 'app',
    id,
    world: noWorld,
    name: 'Rehearsal app',
    secret,
    subscriptions: [],
  }
  twin.objects.save(app)
  return app
}

export const knownApps = (twin: Twin): AppRecord[] => twin.objects.list(noWorld, 'app')
