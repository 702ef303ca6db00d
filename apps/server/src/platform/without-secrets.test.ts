import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { keyRingOf, type KeyRing } from './key-ring.ts'
import { createSealer } from './sealer.ts'
import { withoutSecrets } from './without-secrets.ts'

const ring = keyRingOf(`k1:${randomBytes(32).toString('base64')}`) as KeyRing // a good one
const secrets = {
  address: 'https://graph.example.com/me?access_token=EAABsbCS1iHgBAKZCtoken',
  header: 'Authorization: Bearer eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ1c2VyIn0.c2lnbmF0dXJl',
  database: 'postgres://adwright:the-password@db:5432/adwright',
  metaToken: 'EAABsbCS1iHgBAKZCtestTOKEN',
  apiKey: `adw_abcdefghijkl_${randomBytes(32).toString('base64url')}`,
  stripe: 'sk_live_51ABCdefGHIjklMNO',
  webhook: 'whsec_51ABCdefGHIjklMNO',
  google: 'AIzaSyD-abcdefghijklmnopqrstuvwxyz12',
  jwt: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJ1c2VyIn0.c2lnbmF0dXJl',
  sealed: createSealer(ring).seal('a token', 'connections:x:token'),
}

test.each(Object.entries(secrets))('%s is blanked, the words around it stay', (_, secret) => {
  const said = withoutSecrets(`Could not reach ${secret} in time.`)
  expect(said).toMatch(/^Could not reach .*\[redacted\].* in time\.$/)
  expect(said).not.toContain(secret)
  for (const part of secret.split(/[\s.?=:@/_]/).filter((each) => each.length > 20))
    expect(said).not.toContain(part)
})
