import type { FastifyInstance, FastifyReply } from 'fastify'
import { worldOf } from '../admin/world-of.ts'
import { admitApp } from '../auth/apps.ts'
import { envelopeOf, GraphError, statusOf } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import type { Json, World } from '../store/records.ts'
import { snapshotPage } from '../library/snapshot-page.ts'
import { changeLimits } from '../limits/change-limits.ts'
import { saveAudience } from '../audiences/saved-audience-control.ts'
import { pixelState } from '../conversions/conversions.ts'
import { changeStanding } from '../people/standing.ts'
import { setVerdict } from '../review/set-verdict.ts'
import { outboxState } from '../webhooks/outbox.ts'
import { removeApp } from '../webhooks/remove-app.ts'
import type { Twin } from '../wire/call.ts'
import { isObject, text } from '../wire/pick.ts'
import { worldNow } from '../world/world-clock.ts'
import { compact } from '../writes/created.ts'

/** What a person would do at Meta with a mouse, or Meta by itself: for the world of the bearer token. */
type Control = (twin: Twin, world: World, body: Json) => Json

const controls: Readonly<Record<string, Control>> = {
  'POST /_twin/people/remove-app': (twin, world, body) => {
    const app = text(body, 'app_id')
    if (app === undefined) throw badParam('The parameter app_id is required.', 'app_id')
    removeApp(twin, world, app, body['delete_data'] === true)
    return { success: true }
  },
  'GET /_twin/webhooks': outboxState,
  'GET /_twin/pixels/:id/events': pixelState,
  'POST /_twin/standing': changeStanding,
  'POST /_twin/saved-audiences': saveAudience,
  'POST /_twin/review': setVerdict,
  'POST /_twin/limits': changeLimits,
}

/** Adds the rehearsal's own controls beside Graph. */
export function registerControlRoutes(app: FastifyInstance, twin: Twin): void {
  const guarded = (reply: FastifyReply, work: () => Json): FastifyReply => {
    try {
      return reply.send(twin.database.transaction(work))
    } catch (error) {
      if (!(error instanceof GraphError)) throw error
      return reply.code(statusOf(error.parts)).send(envelopeOf(error.parts, 'twin'))
    }
  }
  for (const [route, control] of Object.entries(controls)) {
    const [method = 'GET', url = ''] = route.split(' ')
    app.route({
      method,
      url,
      handler: (request, reply) =>
        guarded(reply, () => {
          const body: Json = {
            ...(isObject(request.params) && request.params),
            ...(isObject(request.body) && request.body),
          }
          return control(twin, worldOf(twin, request.headers.authorization), body)
        }),
    })
  }
  app.get<{ Querystring: Record<string, string> }>('/ads/archive/render_ad/', (request, reply) => {
    const world = worldOf(twin, `Bearer ${request.query['access_token'] ?? ''}`)
    const page = snapshotPage(request.query['id'] ?? '', request.query['q'] ?? '', worldNow(twin, world))
    return reply
      .code(page ? 200 : 404)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', "default-src 'none'")
      .send(page ?? 'No such ad')
  })
  app.post('/_twin/apps', (request, reply) =>
    guarded(reply, () => registerApp(twin, isObject(request.body) ? request.body : {})),
  )
}

/** `{app_id, app_secret, deauthorize_url?, data_deletion_url?}`: what an app's owner enters in its dashboard. */
function registerApp(twin: Twin, body: Json): Json {
  const app = admitApp(twin, text(body, 'app_id') ?? '', text(body, 'app_secret') ?? '')
  const known = twin.objects.get('app', app.id)
  for (const name of ['deauthorize_url', 'data_deletion_url']) {
    const url = text(body, name)
    if (url !== undefined && !URL.canParse(url)) throw badParam(`Param ${name} must be a valid URL.`, name)
  }
  const kept = compact({
    ...known,
    name: text(body, 'name') ?? known.name,
    deauthorize_url: text(body, 'deauthorize_url') ?? known.deauthorize_url,
    data_deletion_url: text(body, 'data_deletion_url') ?? known.data_deletion_url,
  })
  // `compact` takes away the addresses that are not known yet.
  twin.objects.save(kept as typeof known)
  return { id: app.id, name: kept.name }
}
