import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { ErrorBody, Media, MediaId } from '@adwright/contract'
import type { ApiClient } from '@adwright/contract/client'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeMovie, tone } from '../../../../../packages/video/test/movies.ts'
import { noise, spoil } from '../../../../../packages/video/test/spoil.ts'
import { createTestApp, until, type TestApp } from '../../../test/index.ts'

let app: TestApp
let folder: string
let api: ApiClient
let films: { whole: Buffer; noisy: Buffer }
/** A second in colour that moves, then half a second that is black. */
const pictures = 'testsrc2=s=160x284:r=25:d=1[a];color=black:s=160x284:r=25:d=0.6[b];[a][b]concat=n=2:v=1:a=0'
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-checks-'))
  const [whole, noisy] = [path.join(folder, 'whole.mp4'), path.join(folder, 'noisy.mp4')]
  await makeMovie(whole, { pictures, sound: { graph: tone(1.6), codec: 'aac' } })
  await spoil(whole, noisy, noise)
  films = { whole: await readFile(whole), noisy: await readFile(noisy) }
  app = await createTestApp({ worker: true })
  api = (await app.signUp()).api
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const upload = (name: string, bytes: Buffer): Promise<Media> =>
  api('uploadMedia', {
    form: { purpose: 'post' },
    file: new Blob([new Uint8Array(bytes)]),
    filename: name,
  })
const checkOf = async (id: MediaId) => (await api('getMediaDetails', { params: { id } })).check
const checked = (id: MediaId) =>
  until(
    async () => {
      const check = await checkOf(id)
      return check?.state === 'done' && check
    },
    { seconds: 20, what: 'the check' },
  )

test.each([
  ['cut in half', 'cut.mp4', () => films.whole.subarray(0, films.whole.length / 2), 'truncated', 'This video is cut off.'],
  ['an answer saved as a video', 'ad.mp4', () => Buffer.from('{"error":{"message":"The link has expired"}}'), 'json', 'It says: “The link has expired”. Download the video again'],
  ['empty', 'none.mp4', () => Buffer.alloc(0), 'empty', 'This file is empty: 0 bytes. Export or download'],
  ['no video', 'noise.mp4', () => Buffer.alloc(5000, 7), 'not_video', 'not a video'],
  ['nothing but zeros', 'hole.mov', () => Buffer.alloc(5000), 'all_zeros', 'space was set aside for it and never filled'],
])('what is %s is refused in the words of the gate, and nothing is kept', async (_, name, bytes, check, words) => {
  const refused = await upload(name, bytes()).catch((error: { status: number; body: ErrorBody }) => error)
  expect(refused).toMatchObject({
    status: 400,
    body: {
      code: 'media.not_video',
      field: 'file',
      message: expect.stringContaining(words),
      details: { name, check },
    },
  })
  expect((await api('listMedia', { query: {} })).media).toEqual([])
}) // prettier-ignore

test('a video is looked at to its last picture after it came, once, and the report stays with it', async () => {
  const { id } = await upload('bread.mp4', films.whole)
  const first = await checkOf(id)
  // at once, whether a worker was there or not: what its headers tell
  expect(first?.placements.map(({ placement }) => placement)).toContain('instagram_reels')
  const check = await checked(id)
  expect(check).toMatchObject({ verdict: 'worth_a_look', limitsCheckedOn: expect.stringMatching(/^20/) })
  const [black] = check.findings.filter(({ code }) => code === 'black')
  expect(black).toMatchObject({ level: 'warning', sentence: expect.stringMatching(/^It is black from 1 to 1\.6 s/) })
  const levels = check.findings.map(({ level }) => level)
  expect(levels).toEqual(levels.toSorted((a, b) => (a === b ? 0 : a === 'warning' ? -1 : 1)))
  expect(JSON.stringify(check)).not.toContain('ffmpeg')
  const place = (name: string) => check.placements.find(({ placement }) => placement === name)
  expect(place('facebook_stories')).toMatchObject({ name: 'Facebook Stories', ok: true, reasons: [] })
  expect(place('instagram_reels')).toMatchObject({ ok: false, reasons: [expect.stringContaining('at least 600 pixels')] })
  expect((await upload('again.mp4', films.whole)).id).toBe(id)
  expect(await checkOf(id)).toEqual(check)
  const rows = await app.db.sql('select runs, asks from video_checks where media_id = $1', [id])
  expect(rows).toEqual([{ runs: 1, asks: 1 }])
}) // prettier-ignore

test('one that is damaged inside stays, marked, and no place takes it', async () => {
  const { id } = await upload('noisy.mp4', films.noisy)
  const check = await checked(id)
  expect(check).toMatchObject({ verdict: 'broken', placements: [], limitsCheckedOn: null })
  expect(check.findings[0]).toMatchObject({
    level: 'error',
    code: 'decode',
    sentence: expect.stringMatching(/^Decoding found [\d,]+ faults? in the file\.$/),
    remedy: 'Export it again from the original.',
  })
  expect((await api('getMediaFile', { params: { id } })).id).toBe(id)
})

test('a picture has no check', async () => {
  const png = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#a33' } }).png().toBuffer() // prettier-ignore
  expect(await checkOf((await upload('cake.png', png)).id)).toBeNull()
})
