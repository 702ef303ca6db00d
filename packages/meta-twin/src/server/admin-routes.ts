import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bodyOf } from '../admin/body-of.ts'
import { clockNames, controlClock, readClock } from '../admin/clock-control.ts'
import { registerControlRoom } from '../admin/control-room/routes.ts'
import { faultPresets } from '../admin/fault-presets.ts'
import { faultNames } from '../admin/faults.ts'
import { readCallFilter } from '../admin/read-call-filter.ts'
import { mintToken, tokenNames } from '../admin/mint-token.ts'
import { reset } from '../admin/reset.ts'
import { controlTokens, tokenStateNames } from '../admin/token-control.ts'
import { namedWorld } from '../admin/world-of.ts'
import { describeWorld } from '../admin/worlds.ts'
import { permissions } from '../auth/scopes.ts'
import { restateOnDemand } from '../delivery/restate-on-demand.ts'
import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import { shopUrl } from '../shop/catalogue.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { isObject, listParam, objectIn, text } from '../wire/pick.ts'
import { originOf } from './origin.ts'

const simulated = { simulated: true }

/** What moves whole worlds, breaks things or looks into everything: only where the twin is run for rehearsals. */
export function registerAdminRoutes(app: FastifyInstance, twin: Twin): void {
  // A page of another site must not reach the twin through the browser of whoever runs it.
  app.addHook('onRequest', async (request) => {
    const site = request.headers['sec-fetch-site']
    if (request.url.startsWith('/_twin/') && request.method !== 'GET' && site === 'cross-site')
      throw new GraphError({ code: 200, status: 403, message: 'Another site may not control the twin.' })
  })
  const transaction = (work: () => Json): Json => twin.database.transaction(work)
  const queryOf = (request: FastifyRequest): Json => (isObject(request.query) ? request.query : {})
  const meant = (request: FastifyRequest, asked: Json): World | undefined =>
    namedWorld(twin, request.headers.authorization, asked)

  app.post('/_twin/tokens', (request) => {
    const minted = transaction(() => mintToken(twin, bodyOf(request.body, tokenNames)))
    return { ...minted, shop_url: shopUrl(originOf(request), text(minted, 'world') ?? '') }
  })
  app.post('/_twin/tokens/state', (request) => {
    const body = bodyOf(request.body, tokenStateNames)
    const world = meant(request, body)
    if (!world) throw badParam('Name a world, or send one of its tokens.', 'world')
    return transaction(() => controlTokens(twin, world, body))
  })
  app.post('/_twin/login-configurations', (request) => {
    const body = bodyOf(request.body, ['config_id', 'scopes', 'token'])
    return transaction(() => saveConfiguration(twin, body))
  })

  app.post('/_twin/clock', async (request) => {
    const body = bodyOf(request.body, clockNames)
    const world = meant(request, body)
    if (world) return controlClock(twin, world, body)
    const clocks: Json[] = []
    for (const one of twin.objects.worlds()) clocks.push(await controlClock(twin, one, body))
    return { clocks, ...simulated }
  })
  app.get('/_twin/worlds', () => ({
    data: twin.objects.worlds().map((world) => describeWorld(twin, world)),
    ...simulated,
  }))

  app.get('/_twin/faults', () => ({ data: twin.faults.list(), presets: faultPresets, ...simulated }))
  app.post('/_twin/faults', (request) => {
    const body = bodyOf(request.body, faultNames)
    const fault = objectIn(body, 'fault')
    // No request is broken by it: it has happened when this is answered.
    if (fault && text(fault, 'kind') === 'restate') {
      const world = meant(request, {})
      if (!world) throw badParam('Send a token of the world whose figures are to be restated.', 'world')
      return transaction(() => restateOnDemand(twin, world, fault))
    }
    return { ...twin.faults.plan(body), ...simulated }
  })
  app.delete('/_twin/faults', () => {
    twin.faults.clear()
    return { success: true, ...simulated }
  })
  app.delete<{ Params: { id: string } }>('/_twin/faults/:id', (request) => {
    if (!twin.faults.remove(Number(request.params.id)))
      throw badParam(
        `There is no fault ${request.params.id}: GET /_twin/faults lists those still to come.`,
        'id',
      )
    return { success: true, ...simulated }
  })
  app.get('/_twin/log', (request) => ({
    data: twin.log.find(readCallFilter(queryOf(request))),
    ...simulated,
  }))

  app.post('/_twin/reset', async (request) => {
    const body = bodyOf(request.body, ['world'])
    const answer = transaction(() => reset(twin, meant(request, body)))
    // Bytes go last: should the forgetting not be written down, they are still there.
    await twin.database.durable()
    twin.sweepFiles()
    return answer
  })
  registerControlRoom(app, twin)
}

/** All clocks, where no world is named. */
export const readClocks = (twin: Twin): Json => ({
  clocks: twin.objects.worlds().map((world) => readClock(twin, world)),
  ...simulated,
})

/** `{config_id, scopes?, token?}`: what an app's owner sets up for Facebook Login for Business. */
function saveConfiguration(twin: Twin, body: Json): Json {
  const id = text(body, 'config_id') ?? ''
  if (!/^[\w-]{1,64}$/.test(id))
    throw badParam('config_id is up to 64 letters, digits, - and _.', 'config_id')
  const scopes =
    body['scopes'] === undefined ? Object.keys(permissions) : listParam(body['scopes']).map(String)
  const unknown = scopes.filter((scope) => !Object.hasOwn(permissions, scope))
  if (unknown.length > 0) throw badParam(`Unknown scopes: ${unknown.join(', ')}.`, 'scopes')
  const token = text(body, 'token') ?? 'user'
  if (token !== 'user' && token !== 'system_user') throw badParam('token is user or system_user.', 'token')
  twin.auth.saveConfiguration(id, { scopes, kind: token === 'user' ? 'USER' : 'SYSTEM_USER' })
  return { config_id: id, scopes, token, ...simulated }
}
