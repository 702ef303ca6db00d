import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findTranscoder, probeVideo } from '@adwright/video'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawFilm, type FilmOrder } from './draw-film.ts'
import { drawFilmApart } from './draw-film-apart.ts'

const [width, height] = [54, 96]
const red = { r: 220, g: 40, b: 40 }
const blue = { r: 30, g: 60, b: 200 }
const going = new AbortController().signal
let folder: string
let order: FilmOrder
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-film-'))
  const posters = await Promise.all([red, blue].map((background) => aPoster(background)))
  order = { posters, seconds: 2, width, height, path: path.join(folder, 'film.avi') }
})
afterAll(() => rm(folder, { recursive: true }))

type Colour = typeof red
/** Plain, with a white sign where a zoom moves it. */
const aPoster = (background: Colour) =>
  sharp({ create: { width, height, channels: 3, background } })
    .composite([
      { input: { create: { width: 10, height: 6, channels: 3, background: '#fff' } }, left: 8, top: 20 },
    ])
    .jpeg({ quality: 95 })
    .toBuffer()

/** The JPEGs of the frames, cut out of the file. */
async function framesOf(file: string): Promise<Buffer[]> {
  const bytes = await readFile(file)
  const frames: Buffer[] = []
  let at = bytes.indexOf('movi') + 4
  while (bytes.toString('latin1', at, at + 4) === '00dc') {
    const length = bytes.readUInt32LE(at + 4)
    frames.push(bytes.subarray(at + 8, at + 8 + length))
    at += 8 + length + (length % 2)
  }
  expect(bytes.toString('latin1', at, at + 4)).toBe('idx1')
  return frames
}
const pixels = (picture: Buffer | Uint8Array) => sharp(picture).raw().toBuffer()
const meanDifference = (a: Buffer, b: Buffer) =>
  a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length

test('every frame is there, the first is the first poster and the last the last', async () => {
  const shares: number[] = []
  await drawFilm(order, (share) => shares.push(share), going)
  const frames = await framesOf(order.path)
  expect(frames).toHaveLength(2 * 30)
  const ends = [frames[0], frames.at(-1)] as [Buffer, Buffer]
  for (const [index, frame] of ends.entries())
    expect(
      meanDifference(await pixels(frame), await pixels(order.posters[index] as Uint8Array)),
    ).toBeLessThan(3)
  expect(await probeVideo(order.path)).toMatchObject({
    width,
    height,
    frameRate: 30,
    durationMs: 2000,
    videoCodec: 'mjpeg',
  })
  expect([shares[0], shares.at(-1)]).toEqual([0, 1])
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

test('in the middle of a cross-fade there is half of each', async () => {
  await drawFilm(order, () => undefined, going)
  const corners = await Promise.all(
    (await framesOf(order.path)).map(async (frame) => [...(await pixels(frame)).subarray(-3)]),
  )
  const half = corners.find(([r = 0]) => Math.abs(r - (red.r + blue.r) / 2) < 8)
  expect(half).toBeDefined()
  expect(half?.[2]).toBeGreaterThan((red.b + blue.b) / 2 - 12)
  expect(half?.[2]).toBeLessThan((red.b + blue.b) / 2 + 12)
})

test('the transcoder makes it the MP4 that Meta takes', async () => {
  await drawFilm(order, () => undefined, going)
  const transcoder = await findTranscoder()
  const facts = await transcoder?.transcode(order.path, path.join(folder, 'film.mp4'), {})
  expect(facts).toMatchObject({
    width,
    height,
    durationMs: 2000,
    frameRate: 30,
    videoCodec: 'h264',
    chroma420: true,
    moovFirst: true,
    editList: false,
    variableFrameRate: false,
  })
})

test('a thread of its own draws the same film', async () => {
  await drawFilm(order, () => undefined, going)
  const apart = { ...order, path: path.join(folder, 'apart.avi') }
  const shares: number[] = []
  await drawFilmApart(apart, (share) => shares.push(share), going)
  expect((await readFile(apart.path)).equals(await readFile(order.path))).toBe(true)
  expect(shares.at(-1)).toBe(1)
})

test('it stops when it is told to, and says what went wrong', async () => {
  const stop = new AbortController()
  const seen: number[] = []
  const drawing = drawFilmApart(
    { ...order, seconds: 30 },
    (share) => {
      seen.push(share)
      stop.abort()
    },
    stop.signal,
  )
  await expect(drawing).rejects.toMatchObject({ name: 'AbortError' })
  expect(seen.at(-1)).toBeLessThan(1)
  const unreadable = { ...order, posters: [Buffer.from('no picture')] }
  await expect(drawFilmApart(unreadable, () => undefined, going)).rejects.toThrow(/unsupported image format/)
})
