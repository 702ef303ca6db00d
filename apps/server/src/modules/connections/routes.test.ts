import { expect, test } from 'vitest'
import type { EndpointName } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Exchange, Router } from '#platform/http/router.ts'
import type { Binding, Finished } from './finish-connection.ts'
import { connectionRoutes, type Connections } from './index.ts'
import { cookieOf } from './start-connection.ts'

type Handler = (call: unknown) => Promise<unknown>

/** The two routes that touch cookies and redirects, called with a browser's exchange. */
function browser(finished: Finished, { secure = false, authorization = '' } = {}) {
  const handlers = new Map<string, Handler>()
  const router: Router = { route: (name, handler) => void handlers.set(name, handler as unknown as Handler) }
  let binding: Binding | undefined
  const connections = {
    start: async () => ({ authorizeUrl: 'https://meta.example/dialog', state: 'the-state' }),
    finish: async (_answer: unknown, brought: Binding) => {
      binding = brought
      return finished
    },
  } as unknown as Connections // only these two are asked
  connectionRoutes(router, connections, { secure })
  const cookies = new Map<string, string>()
  const set: string[] = []
  let redirect: string | undefined
  const exchange: Exchange = {
    requestId: 'req_1',
    ip: '::1',
    userAgent: 'test',
    cookie: (name) => cookies.get(name),
    header: (name) => (name === 'authorization' ? authorization : undefined),
    setCookies: (values) => {
      set.push(...values)
      for (const value of values)
        cookies.set(
          value.slice(0, value.indexOf('=')),
          value.slice(value.indexOf('=') + 1, value.indexOf(';')),
        )
    },
    redirect: (to) => {
      redirect = to
      return undefined as never // the real one throws its way out
    },
  }
  const call = (name: EndpointName, more: object) => handlers.get(name)?.({ exchange, ...more })
  return { call, set, at: () => redirect, binding: () => binding }
}
const connected: Finished = {
  kind: 'connected',
  returnTo: '/welcome?step=2',
  connectionId: 'conn_1' as never,
}

test('the browser that begins is given a cookie of its own, which comes back with the answer', async () => {
  const { call, set, at, binding } = browser(connected, { secure: true })
  await call('startMetaConnection', { body: {}, member: {} })
  expect(set[0]).toMatch(/^adwright_meta_[0-9a-f]{12}=the-state; .*HttpOnly; SameSite=Lax; Secure$/)
  await call('metaCallback', { query: { state: 'the-state', code: 'c' } })
  expect(binding()).toEqual({ stateCookie: 'the-state', bearer: undefined, requestId: 'req_1' })
  expect(set[1]).toMatch(/^adwright_meta_[0-9a-f]{12}=; .*Max-Age=0/)
  expect(at()).toBe('/welcome?step=2&connection=connected')
})

test('two sign-ins under way do not share a cookie', () => {
  expect(cookieOf('one')).not.toBe(cookieOf('two'))
})

test('a member counts only when a bearer token came along, not by a session cookie alone', async () => {
  const member = { userId: 'user_1' }
  const bySession = browser(connected)
  await bySession.call('metaCallback', { query: { state: 's' }, member })
  expect(bySession.binding()?.bearer).toBeUndefined()
  const byBearer = browser(connected, { authorization: 'Bearer abc' })
  await byBearer.call('metaCallback', { query: { state: 's' }, member })
  expect(byBearer.binding()?.bearer).toBe(member)
})

test('a failure comes back as its code and what is missing', async () => {
  const error = new AppError('connection.missing_permissions', { missing: 'ads_read, ads_management' })
  const { call, at } = browser({ kind: 'failed', returnTo: '/settings/connections', error })
  await call('metaCallback', { query: {} })
  expect(at()).toBe(
    '/settings/connections?connection_error=connection.missing_permissions&missing=ads_read%2C+ads_management',
  )
})
