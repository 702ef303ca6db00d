import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VoiceModel } from '#modules/models'
import { createLog } from '#platform/create-log.ts'
import { createTestDatabase, fakeClock, until, type TestDatabase } from '../../../test/index.ts'
import { readEndings } from './ending-store.ts'
import { createWatchProviders, type WatchProviders } from './watch-providers.ts'

let db: TestDatabase
let watch: WatchProviders
const clock = fakeClock('2026-11-26T12:00:00Z')
const log = createLog({ level: 'silent', name: 'test' })
beforeAll(async () => {
  db = await createTestDatabase()
  watch = createWatchProviders({ transactions: db, clock, log })
})
afterAll(() => db.close())

const mail = { to: 'rosa@example.com', subject: 'a', text: 'a', html: 'a' }
const endings = () => db.asSystem(readEndings)

test('how a mail ended last is kept, without whose it was and what is secret', async () => {
  expect((await endings()).mail).toEqual({ lastSuccessAt: null, lastProblem: null })
  await watch.mailer({ send: async () => undefined }).send(mail)
  const sent = await until(async () => (await endings()).mail.lastSuccessAt ?? false, {
    what: 'a mail that was sent',
  })
  expect(sent).toEqual(clock.now())
  clock.advance(1000)
  const refused = new Error('550 <rosa@example.com> unknown at smtp://us:secret@mail.example')
  const failing = watch.mailer({ send: () => Promise.reject(refused) })
  await expect(failing.send(mail)).rejects.toBe(refused)
  const problem = await until(async () => (await endings()).mail.lastProblem ?? false, { what: 'a mail that was refused' }) // prettier-ignore
  expect(problem).toEqual({ at: clock.now(), text: '550 <[address]> unknown at [address]' })
  expect((await endings()).voices.lastProblem).toBeNull()
})

test('a voice that we call off says nothing of it, and noting fails nobody', async () => {
  const voice = (speak: VoiceModel['speak']): VoiceModel => ({ id: 'v', name: 'V', quality: 'basic', languages: ['en'], speak }) // prettier-ignore
  const spoken = { samples: new Float32Array(1), sampleRate: 22_050 }
  const closed = createWatchProviders({
    transactions: { asSystem: () => Promise.reject(new Error('away')) },
    clock,
    log,
  })
  const line = { text: 'Hello', language: 'en', signal: new AbortController().signal }
  expect(await closed.voices([voice(async () => spoken)])[0]?.speak(line)).toBe(spoken)

  const calling = new AbortController()
  const [watched] = watch.voices([
    voice(() => (calling.abort(), Promise.reject(new Error('called off')))),
    voice(async () => spoken),
  ])
  await expect(watched?.speak({ ...line, signal: calling.signal })).rejects.toThrow('called off')
  const [, other] = watch.voices([voice(async () => spoken), voice(async () => spoken)])
  await other?.speak(line)
  await until(async () => (await endings()).voices.lastSuccessAt ?? false, { what: 'a line that was spoken' })
  expect((await endings()).voices.lastProblem).toBeNull()
})
