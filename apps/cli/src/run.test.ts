import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnvironment } from './config.ts'
import { run } from './run.ts'

const publication = {
  network: 'facebook',
  name: 'Bakery Rosa',
  simulated: true,
  state: 'published',
  sentence: 'It is out on Facebook.',
  findings: [],
  waitingFor: null,
  comment: null,
  permalink: 'https://fb.example/1',
}
const post = { id: 'post_1', state: 'published', timing: 'now', dueAt: null, publications: [publication] }
const usual = {
  'POST /api/auth/sign-in': { accessToken: 'a.b.c' },
  'GET /api/me': { workspace: { name: 'Bakery Rosa', timeZone: 'Europe/Vienna' } },
  'POST /api/media': { id: 'media_1', contentType: 'image/jpeg' },
  'POST /api/posts': post,
  'GET /api/posts/post_1': post,
  'GET /api/posting': { paused: false, destinations: [] },
}

let folder: string
let server: Server
let asked: { what: string; body: string; authorization: string | undefined }[]
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-cli-'))
  await writeFile(path.join(folder, 'cake.jpg'), 'the bytes of a cake')
  asked = []
})
afterEach(async () => {
  await new Promise((closed) => server?.close(closed))
  await rm(folder, { recursive: true })
})

/** An instance that answers like this; a number is a refusal with that status. */
async function call(answers: Record<string, unknown>, ...argv: string[]) {
  server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const what = `${request.method} ${request.url}`
      asked.push({
        what,
        body: Buffer.concat(parts).toString(),
        authorization: request.headers.authorization,
      })
      const found = { ...usual, ...answers }[what] ?? 404
      const refused = typeof found === 'number'
      answer.writeHead(refused ? found : 200, { 'content-type': 'application/json', connection: 'close' })
      answer.end(JSON.stringify(refused ? { code: 'x', message: `Refused with ${found}.` } : found))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const said = { out: '', err: '' }
  const code = await run(argv, {
    env: readEnvironment({ ADWRIGHT_URL: url, ADWRIGHT_EMAIL: 'rosa@example.com', ADWRIGHT_PASSWORD: 'p' }),
    folder,
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    isTerminal: false,
  })
  return { code, url, ...said }
}
const cake = ['post-everywhere', 'cake.jpg', '--caption', 'Hello']

test('a file is sent in the name of whoever signed in, and told with its address', async () => {
  const { code, out, err } = await call({}, ...cake)
  expect(err).toBe('Uploading cake.jpg …\nPublishing …\n')
  expect(out).toBe('Facebook · Bakery Rosa (simulated): It is out on Facebook.\n  https://fb.example/1\n')
  expect(code).toBe(0)
  const upload = asked.find(({ what }) => what === 'POST /api/media')
  expect(upload?.authorization).toBe('Bearer a.b.c')
  expect(upload?.body).toContain('filename="cake.jpg"')
  expect(upload?.body).toContain('the bytes of a cake')
})

test('a time is taken by the clock of the workspace', async () => {
  const scheduled = { ...post, timing: 'at', dueAt: '2026-12-24T08:00:00.000Z' }
  const later = { ...scheduled, publications: [{ ...publication, state: 'scheduled' }] }
  const { code } = await call({ 'POST /api/posts': later }, ...cake, '--at', '2026-12-24T09:00')
  expect(code).toBe(0)
  const { body = '{}' } = asked.find(({ what }) => what === 'POST /api/posts') ?? {}
  expect(JSON.parse(body).when).toEqual({ kind: 'at', at: '2026-12-24T08:00:00.000Z' })
})

test('a time that the clocks skip is refused before anything is sent', async () => {
  const { code, err } = await call({}, ...cake, '--at', '2027-03-28T02:30')
  expect(code).toBe(64)
  expect(err).toContain('There is no 02:30 on 2027-03-28: the clocks in Europe/Vienna skip it.')
  expect(asked.map(({ what }) => what)).not.toContain('POST /api/media')
})

test('as JSON only the post is written', async () => {
  const { out, code } = await call({}, ...cake, '--json')
  expect(JSON.parse(out)).toEqual(post)
  expect(code).toBe(0)
})

test('what failed or waits ends with its own code', async () => {
  const failed = { ...post, publications: [{ ...publication, state: 'failed', permalink: null }] }
  expect((await call({ 'POST /api/posts': failed, 'GET /api/posts/post_1': failed }, ...cake)).code).toBe(1)
  server.close()
  const waitingFor = { kind: 'reconnect', sentence: 'Connect again.', until: null }
  const held = { ...post, publications: [{ ...publication, state: 'waiting', waitingFor }] }
  expect((await call({ 'POST /api/posts': held, 'GET /api/posts/post_1': held }, ...cake)).code).toBe(2)
})

test('a refusal is told in its own words', async () => {
  expect(await call({ 'POST /api/media': 413 }, ...cake)).toMatchObject({
    code: 1,
    err: 'Uploading cake.jpg …\nRefused with 413.\n',
  })
})

test('a missing file, a wrong call and no server are told apart', async () => {
  const missing = await call({}, 'post-everywhere', 'bread.jpg', '--caption', 'Hello')
  expect(missing).toMatchObject({ code: 64, err: 'There is no file bread.jpg.\n' })
  expect(asked).toEqual([])
  server.close()
  const wrong = await call({}, 'post-everywhere')
  expect(wrong.code).toBe(64)
  expect(wrong.err).toMatch(/^post-everywhere needs a file to post\.\n\nadwright post-everywhere CONTENT/)
  server.close()
  const nobody = await call({}, ...cake, '--url', 'http://127.0.0.1:9')
  expect(nobody).toMatchObject({ code: 1 })
  expect(nobody.err).toContain('No answer from http://127.0.0.1:9.')
})

test('another machine is no place for a rehearsal without being asked', async () => {
  const said: string[] = []
  const code = await run([...cake, '--url', 'https://adwright.example'], {
    env: readEnvironment({}),
    folder,
    out: () => undefined,
    err: (text) => said.push(text),
    isTerminal: false,
  })
  expect(code).toBe(64)
  expect(said.join('')).toContain('Sign in: give --token')
})
