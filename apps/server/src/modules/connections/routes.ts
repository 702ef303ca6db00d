import type { Exchange, Router } from '#platform/http/router.ts'
import type { Finished } from './finish-connection.ts'
import type { Connections } from './index.ts'
import { cookieOf, STATE_MINUTES } from './start-connection.ts'

const CALLBACK = '/api/connections/meta/callback'

/** `secure` cookies need https, which a rehearsal on localhost does not have. */
export function connectionRoutes(
  router: Router,
  connections: Connections,
  { secure }: { secure: boolean },
): void {
  const cookie = (state: string, value: string, seconds: number) =>
    // Lax: Meta's redirect is a top-level navigation from another site.
    `${cookieOf(state)}=${value}; Path=${CALLBACK}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`

  router.route('startMetaConnection', async ({ member, body, exchange }) => {
    const { authorizeUrl, state } = await connections.start(member, body)
    exchange.setCookies([cookie(state, state, STATE_MINUTES * 60)])
    return { authorizeUrl }
  })
  router.route('metaCallback', async ({ member, query, exchange }) => {
    const { state } = query
    const finished = await connections.finish(query, {
      stateCookie: state === undefined ? undefined : exchange.cookie(cookieOf(state)),
      bearer: isBearer(exchange) ? member : undefined,
      requestId: exchange.requestId,
    })
    if (state !== undefined) exchange.setCookies([cookie(state, '', 0)])
    return exchange.redirect(addressAfter(finished))
  })
  router.route('connectSystemUser', ({ member, body }) => connections.connectSystemUser(member, body.token))
  router.route('listAdAccounts', ({ member, params, query }) =>
    connections.listAdAccounts(member, params.id, query),
  )
  router.route('listConnectionPages', ({ member, params, query }) =>
    connections.listPages(member, params.id, query),
  )
  router.route('listConnections', ({ member }) => connections.list(member))
  router.route('chooseAccounts', ({ member, params, body }) =>
    connections.chooseAccounts(member, params.id, body),
  )
  router.route('refreshConnection', ({ member, params }) =>
    connections.refresh(member.workspaceId, params.id),
  )
  router.route('disconnect', async ({ member, params }) => {
    await connections.disconnect(member, params.id)
    return { done: true }
  })
  router.route('fastForward', ({ member, body }) => connections.fastForward(member, body))
}

const isBearer = (exchange: Exchange) => /^bearer /i.test(exchange.header('authorization') ?? '')

function addressAfter(finished: Finished): string {
  const search = new URLSearchParams()
  if (finished.kind === 'connected' && finished.instead) {
    // The web app has the names: an address is no place for them.
    search.set('connection', 'other_user')
    search.set('connected', finished.connectionId)
    search.set('instead', finished.instead)
  } else if (finished.kind === 'connected') search.set('connection', 'connected')
  else {
    search.set('connection_error', finished.error.code)
    const { missing } = finished.error.details
    if (typeof missing === 'string') search.set('missing', missing)
  }
  return `${finished.returnTo}${finished.returnTo.includes('?') ? '&' : '?'}${search}`
}
