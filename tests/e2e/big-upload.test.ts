import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createMetaClient,
  type ChunkedUploadState,
  type MetaSession,
  type UploadSource,
} from '@adwright/meta-graph'
import { fileType, movieHeader } from '../../packages/meta-twin/test/movie.ts'
import { startProcess, type Managed } from '../../scripts/processes.ts'

const root = path.resolve(import.meta.dirname, '../..')
const megabyte = 2 ** 20
const size = 300 * megabyte

type Minted = {
  access_token: string
  ad_account: string
  page: string
  page_access_token: string
  app_id: string
  app_secret: string
}

let twin: Managed
let url = ''
let minted: Minted
beforeAll(async () => {
  const { PATH = '' } = process.env
  const file = path.join(root, 'packages/meta-twin/src/main.ts')
  const args = ['--memory', '--port', '0', '--admin']
  twin = await startProcess({ name: 'twin', file, args, env: { PATH }, log: () => undefined })
  url = String(twin.ready['url'])
  minted = (await (await fetch(`${url}/_twin/tokens`, { method: 'POST' })).json()) as Minted // the twin's own control API
})
afterAll(() => twin.stop())

/** A new client, as a new process would make it. */
function session(token: string): MetaSession {
  const { app_id: appId, app_secret: appSecret } = minted
  const hosts = { graph: url, graphVideo: url, rupload: url, dialog: url }
  return createMetaClient({ appId, appSecret, hosts }).as(token)
}

const head = Buffer.concat([fileType(), movieHeader({ seconds: 60 })])
const noise = randomBytes(megabyte)
/** A movie of 300 MB that is nowhere: noise over and over, each megabyte stamped with its number. */
const movie: UploadSource = {
  size,
  async slice(start, end) {
    const bytes = Buffer.allocUnsafe(end - start)
    for (let at = start - (start % megabyte); at < end; at += megabyte) {
      noise.copy(bytes, Math.max(0, at - start), Math.max(0, start - at))
      put(bytes, Buffer.from(String(at)), at - start)
    }
    put(bytes, head, -start)
    put(bytes, mdat, head.length - start)
    return bytes
  },
}
const mdat = Buffer.alloc(8)
mdat.writeUInt32BE(size - head.length)
mdat.write('mdat', 4)

/** Copies what of `part`, laid at `at`, falls inside. */
function put(into: Buffer, part: Buffer, at: number): void {
  for (let i = Math.max(0, -at); i < part.length && at + i < into.length; i += 1) into[at + i] = part[i] ?? 0
}

async function digest(source: UploadSource): Promise<string> {
  const hash = createHash('sha256')
  for (let at = 0; at < size; at += megabyte) {
    const piece = source.slice(at, Math.min(size, at + megabyte))
    if (!(Symbol.asyncIterator in piece)) hash.update(await piece)
  }
  return hash.digest('hex')
}

async function plan(fault: Record<string, unknown>, match: Record<string, unknown>, nth = 1): Promise<void> {
  await fetch(`${url}/_twin/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ match, nth, times: 1, fault }),
  })
}

/** The most a process has ever held, in bytes. */
const peak = async (pid: number | undefined): Promise<number> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
}

const storedHash = async (videoId: string): Promise<string | null> => {
  const answer = await fetch(`${url}/_twin/files/${videoId}`, { headers: { range: 'bytes=0-0' } })
  await answer.body?.cancel()
  return answer.headers.get('x-content-sha256')
}

test('300 MB go up in chunks, through lost answers and a process that dies, in bounded memory, and arrive as they were', async () => {
  const [ours, twins] = [await peak(process.pid), await peak(twin.child.pid)]
  const transfer = { method: 'POST', path: '/advideos$' }
  // The start is the first call: these are chunks.
  await plan({ kind: 'drop_after_commit' }, transfer, 3)
  await plan({ kind: 'drop_before' }, transfer, 5)

  const told: ChunkedUploadState[] = []
  class Died extends Error {}
  const first = session(minted.access_token).adVideos.upload(
    minted.ad_account,
    movie,
    { title: 'Big' },
    {
      onProgress: (state) => {
        told.push(state)
        if (state.start > size / 2) throw new Died()
      },
    },
  )
  await expect(first).rejects.toThrow(Died)
  const resume = told.at(-1)
  expect(resume?.start).toBeGreaterThan(size / 2)

  const { videoId } = await session(minted.access_token).adVideos.upload(
    minted.ad_account,
    movie,
    { title: 'Big' },
    { ...(resume && { resume }), onProgress: (state) => void told.push(state) },
  )
  expect(told.at(-1)).toMatchObject({ videoId, phase: 'finished' })
  expect(await storedHash(videoId)).toBe(await digest(movie))
  // Some of the garbage of a stream is there at any moment; the file never is.
  expect((await peak(process.pid)) - ours).toBeLessThan(200 * megabyte)
  expect((await peak(twin.child.pid)) - twins).toBeLessThan(200 * megabyte)
})
