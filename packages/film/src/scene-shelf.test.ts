import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSceneShelf } from './scene-shelf.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-shelf-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const scene = async (name: string, bytes: number) => {
  const file = path.join(folder, name)
  await writeFile(file, Buffer.alloc(bytes, name))
  return file
}

test('a scene is found again by its key, by the workspace that left it there and no other', async () => {
  const shelf = createSceneShelf(path.join(folder, 'found'), { mostBytes: 1000 })
  const target = path.join(folder, 'again.mp4')
  expect(await shelf.of('ws_a').take('k1', target)).toBe(false)
  await shelf.of('ws_a').keep('k1', await scene('first', 10))
  expect(await shelf.of('ws_b').take('k1', target)).toBe(false)
  expect(await shelf.of('ws_a').take('k1', target)).toBe(true)
  expect(await readFile(target, 'utf8')).toBe('firstfirst')
  await rm(path.join(folder, 'first'))
  expect(await readFile(target, 'utf8'), 'whoever made it may take it away').toBe('firstfirst')
})

test('what was used longest ago goes when the shelf is full', async () => {
  let now = Date.parse('2026-11-26T10:00:00Z')
  const place = path.join(folder, 'full')
  const shelf = createSceneShelf(place, { mostBytes: 250, now: () => now }).of('ws')
  await shelf.keep('a', await scene('a', 100))
  await shelf.keep('b', await scene('b', 100))
  now = Date.now() + 60_000
  expect(await shelf.take('a', path.join(folder, 'a-again'))).toBe(true)
  await shelf.keep('c', await scene('c', 100))
  expect((await readdir(place)).toSorted()).toEqual(['ws-a.mp4', 'ws-c.mp4'])
})

test('a shelf that cannot be written to is told, and no film fails by it', async () => {
  const place = path.join(folder, 'no-folder')
  await writeFile(path.join(folder, 'in-the-way'), 'a file, where a folder would have to be')
  const troubles: unknown[] = []
  const shelf = createSceneShelf(path.join(folder, 'in-the-way', 'scenes'), {
    mostBytes: 1000,
    onTrouble: (error) => troubles.push(error),
  }).of('ws')
  await shelf.keep('k', await scene('kept', 10))
  expect(troubles).toMatchObject([{ code: 'ENOTDIR' }])
  expect(await shelf.take('k', place)).toBe(false)
})

test('scenes of an earlier process are not taken: another version may have drawn them', async () => {
  const place = path.join(folder, 'old')
  await mkdir(place)
  await writeFile(path.join(place, 'ws-k.mp4'), 'old')
  const shelf = createSceneShelf(place, { mostBytes: 1000 }).of('ws')
  expect(await shelf.take('k', path.join(folder, 'never'))).toBe(false)
})
