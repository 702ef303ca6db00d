import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { probeVideo } from './probe.ts'
import { VideoUnreadable } from './video-facts.ts'

const folder = await mkdtemp(join(tmpdir(), 'file-kind-'))
afterAll(() => rm(folder, { recursive: true }))

async function refusal(name: string, bytes: Buffer | string): Promise<{ reason: string; message: string }> {
  const file = join(folder, name)
  await writeFile(file, bytes)
  const error: unknown = await probeVideo(file).catch((problem: unknown) => problem)
  if (!(error instanceof VideoUnreadable)) throw new Error(`${name} was read`)
  return { reason: error.reason, message: error.message }
}
const padded = (...head: number[]): Buffer => Buffer.concat([Buffer.from(head), Buffer.alloc(4000, 1)])

test('nothing at all is called empty', async () => {
  expect(await refusal('clip.mp4', '')).toMatchObject({ reason: 'empty' })
})

test('an answer of a website saved as a video is called so, however short it is', async () => {
  expect(await refusal('clip.mp4', '{"error":{"message":"Expired"}}')).toEqual({
    reason: 'json',
    message: expect.stringContaining('JSON'),
  })
  expect(await refusal('list.mp4', `\uFEFF [\n{"a":1}${' '.repeat(3000)}]`)).toMatchObject({ reason: 'json' })
  expect(await refusal('page.mp4', '<!DOCTYPE html><title>404</title>')).toEqual({
    reason: 'not_video',
    message: expect.stringContaining('web page'),
  })
})

test('a file no video could fit into is too small', async () => {
  expect(await refusal('clip.mp4', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0isommp42'))).toMatchObject({
    reason: 'too_small',
  })
})

test('pictures, sound, foreign videos and noise are told apart', async () => {
  const png = padded(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52)
  expect(await refusal('clip.mp4', png)).toEqual({
    reason: 'not_video',
    message: expect.stringContaining('picture (PNG)'),
  })
  expect(await refusal('clip.mp4', padded(0xff, 0xfb, 0x90, 0))).toMatchObject({
    reason: 'no_picture',
  })
  const wmv = padded(0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11, 0xa6, 0xd9)
  expect(await refusal('clip.wmv', wmv)).toEqual({
    reason: 'not_video',
    message: 'WMV videos cannot be read here. Save the video as MP4 and upload that.',
  })
  expect(await refusal('clip.mp4', Buffer.alloc(50_000))).toMatchObject({ reason: 'not_video' })
})
