import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withFileBytes } from './file-bytes.ts'
import { checkMatroskaExtent } from './matroska-extent.ts'

const folder = await mkdtemp(join(tmpdir(), 'matroska-'))
afterAll(() => rm(folder, { recursive: true }))

async function check(segmentSize: number[], content: number): Promise<string> {
  const file = join(folder, 'clip.webm')
  const header = [0x1a, 0x45, 0xdf, 0xa3, 0x84, 1, 2, 3, 4]
  await writeFile(
    file,
    Buffer.concat([Buffer.from([...header, 0x18, 0x53, 0x80, 0x67, ...segmentSize]), Buffer.alloc(content)]),
  )
  return withFileBytes(file, checkMatroskaExtent).then(
    () => 'whole',
    (error: { reason: string }) => error.reason,
  )
}

test('a segment must fit into the file', async () => {
  // 0x40 announces a size of two bytes: 0x0200 here.
  expect(await check([0x42, 0x00], 512)).toBe('whole')
  expect(await check([0x42, 0x00], 511)).toBe('truncated')
  expect(await check([0x01, 0, 0, 0, 0, 0, 2, 0], 100)).toBe('truncated')
})

test('a segment without a size has no end to miss', async () => {
  expect(await check([0xff], 100)).toBe('whole')
  expect(await check([0x01, 255, 255, 255, 255, 255, 255, 255], 100)).toBe('whole')
})
