import { createTwin, type RunningTwin } from '@adwright/meta-twin'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, until, type TestApp } from '../../../test/index.ts'

/** The whole way, with the other side's own deliveries: consent, subscriptions, a person who leaves and is forgotten. */
const credentials = { app_id: '4711', app_secret: 'fedcba9876543210fedcba9876543210' }
let twin: RunningTwin
let app: TestApp
beforeAll(async () => {
  twin = await createTwin({ port: 0, admin: true, realTime: false })
  app = await createTestApp({
    worker: true,
    env: { TWIN_URL: twin.url, META_APP_ID: credentials.app_id, META_APP_SECRET: credentials.app_secret },
  })
  await tell('/_twin/apps', {
    ...credentials,
    deauthorize_url: `${app.url}/api/meta/deauthorize`,
    data_deletion_url: `${app.url}/api/meta/data-deletion`,
  })
})
afterAll(async () => {
  await app.close()
  await twin.close()
})

async function tell(path: string, body: unknown, token = ''): Promise<void> {
  const answer = await fetch(new URL(path, twin.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
}

/** The person says yes at the dialog; answers where the browser is sent, and the cookie it is known by there. */
async function sayYes(authorizeUrl: string, cookie = ''): Promise<{ back: URL; cookie: string }> {
  const dialog = new URL(authorizeUrl)
  const form = new URLSearchParams(dialog.searchParams)
  form.set('decision', 'allow')
  for (const scope of (dialog.searchParams.get('scope') ?? '').split(',')) form.append('grant[]', scope)
  const answer = await fetch(new URL(dialog.pathname, twin.url), {
    method: 'POST',
    body: form,
    redirect: 'manual',
    headers: { cookie },
  })
  const back = new URL(answer.headers.get('location') ?? '')
  back.hash = ''
  return { back, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

test('a person who removes the app at Meta is out at once, and forgotten when they ask for it', async () => {
  const rosa = await app.signUp('Rosa')
  const { authorizeUrl } = await rosa.api('startMetaConnection', { body: {} })
  const { back, cookie } = await sayYes(authorizeUrl)
  await fetch(`${app.url}${back.pathname}${back.search}`, {
    redirect: 'manual',
    headers: { authorization: `Bearer ${rosa.signedIn.accessToken}` },
  })
  const [connection] = (await rosa.api('listConnections')).connections
  expect(connection).toMatchObject({ status: 'active', health: { state: 'healthy' } })

  // The twin asked our address for its handshake before it took the subscription.
  const subscribed = async () =>
    (await rosa.api('metaSetup')).checks.find(({ code }) => code === 'webhook_subscribed')?.ok === true
  await until(subscribed, { what: 'the subscription' })
  await until(async () => (await app.db.sql('select 1 from connections where subscribed_at is not null')).length === 1) // prettier-ignore

  // What the person does at Meta, with a token of their own.
  const code = (await sayYes(authorizeUrl, cookie)).back.searchParams.get('code') ?? ''
  const exchanged = await fetch(new URL('/v26.0/oauth/access_token', twin.url), {
    method: 'POST',
    body: new URLSearchParams({
      client_id: credentials.app_id,
      client_secret: credentials.app_secret,
      redirect_uri: `${back.origin}${back.pathname}`,
      code,
    }),
  })
  const { access_token: token } = (await exchanged.json()) as { access_token: string }
  const [before] = await app.db.sql<{ external_user_id: string; user_name: string }>('select external_user_id, user_name from connections') // prettier-ignore
  await tell('/_twin/people/remove-app', { app_id: credentials.app_id, delete_data: true }, token)

  await until(async () => (await rosa.api('listConnections')).connections.length === 0)
  const [deletion] = await until(async () => {
    const rows = await app.db.sql<{ deletion_code: string }>('select deletion_code from meta_data_deletions where done_at is not null') // prettier-ignore
    return rows.length > 0 && rows
  })
  const status = await fetch(`${app.url}/api/meta/data-deletion/${deletion?.deletion_code}`)
  expect(await status.json()).toMatchObject({ state: 'done' })
  const [after] = await app.db.sql('select external_user_id, user_name, token_sealed from connections')
  expect(after).toEqual({
    external_user_id: `deleted:${connection?.id}`,
    user_name: 'Deleted Meta user',
    token_sealed: '',
  })
  expect(before?.external_user_id).toMatch(/^\d+$/)
}, 60_000)
