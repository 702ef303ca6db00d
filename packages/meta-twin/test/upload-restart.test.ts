import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startLocalPostgres, type LocalPostgres } from '@adwright/local-postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { movie } from './movie.ts'
import { rupload, sha256, signInPublisher, upload } from './publisher.ts'
import { at, over, type Rehearsal } from './rehearsal.ts'

const folder = mkdtempSync(join(tmpdir(), 'meta-twin-uploads-'))
const main = join(import.meta.dirname, '..', 'src', 'main.ts')
let postgres: LocalPostgres

beforeAll(async () => {
  postgres = await startLocalPostgres({ dataDir: join(folder, 'postgres'), disposable: true })
}, 60_000)
afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function startProcess(): Promise<{ child: ChildProcess; twin: Rehearsal }> {
  const options = [
    '--port',
    '0',
    '--database-url',
    postgres.url,
    '--data-dir',
    join(folder, 'data'),
    '--admin',
  ]
  const child = spawn(process.execPath, [main, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { url } = JSON.parse(line) as { url: string }
  return { child, twin: over({ url, close: () => Promise.resolve() }) }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('uploads go on where they were when the twin was killed', async () => {
  const film = movie({ seconds: 9, bytes: 700_000 })
  const first = await startProcess()
  const us = await signInPublisher(first.twin)
  const videos = `${us.assets.account}/advideos`
  const begun = await upload(first.twin, us.person, videos, { upload_phase: 'start', file_size: film.length })
  const session = String(begun.body['upload_session_id'])
  const transfer = (twin: Rehearsal, from: unknown, to: unknown) =>
    upload(
      twin,
      us.person,
      videos,
      { upload_phase: 'transfer', upload_session_id: session, start_offset: from },
      { video_file_chunk: film.subarray(Number(from), Number(to)) },
    )
  let next = await transfer(first.twin, begun.body['start_offset'], begun.body['end_offset'])
  const reel = await first.twin.post(us.page, `${us.assets.page}/video_reels`, { upload_phase: 'start' })
  const [id, url] = [String(reel.body['video_id']), String(reel.body['upload_url'])]
  const size = { file_size: String(film.length) }
  await rupload(first.twin, us.page, url, { offset: '0', ...size }, film.subarray(0, 300_000))
  await kill(first.child)

  const { child, twin } = await startProcess()
  const status = await twin.get(us.page, id, { fields: 'status' })
  expect(at(status.body, 'status', 'uploading_phase', 'bytes_transfered')).toBe(300_000)
  const rest = await rupload(twin, us.page, url, { offset: '300000', ...size }, film.subarray(300_000))
  expect(rest.body).toEqual({ success: true })
  while (next.body['start_offset'] !== next.body['end_offset']) {
    next = await transfer(twin, next.body['start_offset'], next.body['end_offset'])
    expect(next.status, JSON.stringify(next.body)).toBe(200)
  }
  await upload(twin, us.person, videos, { upload_phase: 'finish', upload_session_id: session })
  for (const video of [id, String(begun.body['video_id'])]) {
    const file = await fetch(`${twin.twin.url}/_twin/files/${video}`)
    expect(file.headers.get('x-content-sha256')).toBe(sha256(film))
    expect(Buffer.from(await file.arrayBuffer()).equals(film)).toBe(true)
  }
  child.kill('SIGTERM')
  await once(child, 'exit')
}, 60_000)
