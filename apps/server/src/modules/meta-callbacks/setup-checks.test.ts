import { expect, test } from 'vitest'
import { setupChecks, type SetupFacts } from './setup-checks.ts'

const live: SetupFacts = {
  mode: 'live',
  appConfigured: true,
  app: 'accepted',
  graphVersion: 'v26.0',
  versionWarning: null,
  publicUrl: 'https://ads.example',
  callbackUrl: 'https://ads.example/api/connections/meta/callback',
  webhookUrl: 'https://ads.example/api/webhooks/meta',
  lastEventAt: new Date('2026-11-23T09:05:00Z'),
  verifiedAt: new Date('2026-11-20T09:00:00Z'),
}
const checked = (change: Partial<SetupFacts>) =>
  Object.fromEntries(setupChecks({ ...live, ...change }).map((check) => [check.code, check]))

test('an installation that is ready is told so in every line', () => {
  expect(setupChecks(live).map(({ code, ok }) => [code, ok])).toEqual([
    ['app_configured', true],
    ['app_credentials', true],
    ['api_version', true],
    ['public_https', true],
    ['redirect_address', null], // Meta tells nobody
    ['webhook_subscribed', true],
    ['webhook_heard', true],
  ])
  expect(checked({})['webhook_heard']?.sentence).toContain('2026-11-23 09:05 UTC')
})

test.each<[Partial<SetupFacts>, string, boolean | null, RegExp]>([
  [{ appConfigured: false, app: null }, 'app_configured', false, /set META_APP_ID and META_APP_SECRET/],
  [{ app: 'refused' }, 'app_credentials', false, /refuses the app’s id and secret/],
  [{ app: 'no_answer' }, 'app_credentials', null, /did not answer/],
  [{ versionWarning: 'v26.0 ends soon.' }, 'api_version', false, /ends soon/],
  [{ publicUrl: 'http://ads.example' }, 'public_https', false, /set PUBLIC_URL/],
  [{ publicUrl: 'https://localhost:4747' }, 'public_https', false, /cannot reach/],
  [{ publicUrl: 'http://localhost:4747', mode: 'twin' }, 'public_https', null, /good for a rehearsal/],
  [{ verifiedAt: null, lastEventAt: null }, 'webhook_subscribed', false, /enter https:\/\/ads\.example\/api\/webhooks\/meta/],
  [{ lastEventAt: null }, 'webhook_heard', null, /send a test event/],
])('%j: %s', (change, code, ok, sentence) => {
  expect(checked(change)[code]).toMatchObject({ ok, sentence: expect.stringMatching(sentence) })
}) // prettier-ignore

test('without an app nothing is said of its credentials', () => {
  expect(checked({ appConfigured: false, app: null })['app_credentials']).toBeUndefined()
})
