import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createTempFolders } from './temp-folder.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(path.join(os.tmpdir(), 'adwright-temp-'))
})
afterEach(() => rm(parent, { recursive: true }))

test('a folder is there for the work and gone after it, also when the work failed', async () => {
  const temp = createTempFolders(path.join(parent, 'made/when/needed'))
  const seen = await temp.within(async (folder) => {
    await writeFile(path.join(folder, 'file'), 'x')
    return readdir(folder)
  })
  expect(seen).toEqual(['file'])
  await expect(temp.within(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await readdir(path.join(parent, 'made/when/needed'))).toEqual([])
})

test('what a killed process left is removed a day later, and nothing else', async () => {
  const dayBefore = (Date.now() - 25 * 3_600_000) / 1000
  for (const name of ['work-old', 'work-new', 'somebody-else’s']) await mkdir(path.join(parent, name))
  for (const name of ['work-old', 'somebody-else’s'])
    await utimes(path.join(parent, name), dayBefore, dayBefore)
  const made = await createTempFolders(parent).make()
  expect((await readdir(parent)).toSorted()).toEqual(
    ['somebody-else’s', 'work-new', path.basename(made.path)].toSorted(),
  )
})
