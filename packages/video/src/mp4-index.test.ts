import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { box, tableMovie, type TableWish } from '../test/boxes.ts'
import { withFileBytes } from './file-bytes.ts'
import { readMp4Index, type Mp4Index } from './mp4-index.ts'
import { VideoUnreadable } from './video-facts.ts'

const folder = await mkdtemp(join(tmpdir(), 'mp4-index-'))
afterAll(() => rm(folder, { recursive: true }))

async function read(bytes: Buffer): Promise<Mp4Index> {
  const file = join(folder, 'clip.mp4')
  await writeFile(file, bytes)
  return withFileBytes(file, readMp4Index)
}
async function reasonOf(bytes: Buffer): Promise<string> {
  const error: unknown = await read(bytes).catch((problem: unknown) => problem)
  return error instanceof VideoUnreadable ? error.reason : 'read'
}

const first: TableWish = { sizes: [], offsets: [], perChunk: 2 }
/** Four samples of 100 bytes in two chunks; the file has `content` bytes for them. */
const fourSamples = (content: number, more: Partial<TableWish> = {}): Buffer => {
  const sizes = [100, 100, 100, 100]
  const start = tableMovie({ ...first, sizes, offsets: [0, 0], ...more }, 0).length
  return tableMovie({ ...first, sizes, offsets: [start, start + 200], ...more }, content)
}

test('the order of index and pictures and the presence of edit lists are told', async () => {
  expect(await read(fourSamples(400))).toEqual({ moovFirst: true, editList: false })
  expect(await read(fourSamples(400, { edits: 1 }))).toEqual({ moovFirst: true, editList: true })
  const last = tableMovie({ ...first, sizes: [100, 100], offsets: [24] }, 200, false)
  expect(await read(last)).toEqual({ moovFirst: false, editList: false })
})

test('a sample that ends behind the file is a file cut off, though all its boxes are whole', async () => {
  expect(await reasonOf(fourSamples(399))).toBe('truncated')
  expect(await reasonOf(fourSamples(0))).toBe('truncated')
})

test('a file cut anywhere is cut off', async () => {
  const whole = fourSamples(400, { edits: 1 })
  for (let length = 40; length < whole.length; length += 23) {
    expect(await reasonOf(whole.subarray(0, length)), String(length)).toBe('truncated')
  }
})

test('what lies behind the last box, and a size of zero for the rest of the file, are no harm', async () => {
  expect(await reasonOf(Buffer.concat([fourSamples(400), Buffer.alloc(64)]))).toBe('read')
  const open = fourSamples(400)
  open.writeUInt32BE(0, open.length - 408)
  expect(await reasonOf(open)).toBe('read')
})

test('tables that would unfold without end are refused before anybody unfolds them', async () => {
  expect(await reasonOf(fourSamples(400, { perChunk: 0x7fffffff }))).toBe('corrupt')
  expect(await reasonOf(fourSamples(400, { timed: 0xffffffff }))).toBe('corrupt')
  const counted = fourSamples(400)
  counted.writeUInt32BE(0x0fffffff, counted.indexOf('stsz') + 12)
  expect(await reasonOf(counted)).toBe('corrupt')
  expect(
    await reasonOf(Buffer.concat([fourSamples(400), ...Array.from({ length: 100_001 }, () => box('free'))])),
  ).toBe('corrupt')
})
