import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { constants, copyFile, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Clock } from '../clock.ts'
import type { ObjectStore } from '../storage.ts'
import { checkedKey, expiryAfter } from './object-key.ts'
import type { UrlSigner } from './url-signature.ts'

type Options = {
  folder: string
  signer: UrlSigner
  clock: Clock
  /** '' makes URLs that begin with a slash. */
  publicUrl: string
}

/** Objects as files, their content types beside them. A file appears whole or not at all, whenever the power goes. */
export function createFolderStorage({ folder, signer, clock, publicUrl }: Options): ObjectStore {
  const bytesOf = (key: string) => path.join(folder, 'objects', checkedKey(key))
  const typeOf = (key: string) => path.join(folder, 'types', checkedKey(key))
  return {
    put: async (key, body, contentType) => {
      await writeWhole(typeOf(key), Buffer.from(contentType))
      await writeWhole(bytesOf(key), body)
    },
    putFile: async (key, file, contentType) => {
      await writeWhole(typeOf(key), Buffer.from(contentType))
      await appearWhole(bytesOf(key), async (draft) => {
        await linkOrCopy(file, draft)
        await sync(draft)
      })
    },
    get: async (key, range) => {
      const found = await stat(bytesOf(key)).catch(missing)
      if (!found?.isFile()) return undefined
      const contentType = await readFile(typeOf(key), 'utf8').catch(() => 'application/octet-stream')
      if (!range) return { body: createReadStream(bytesOf(key)), contentType, bytes: found.size }
      const end = Math.min(range.end ?? found.size - 1, found.size - 1)
      if (range.start > end) return { body: createReadStream(bytesOf(key)), contentType, bytes: found.size }
      const part = { start: range.start, end }
      return { body: createReadStream(bytesOf(key), part), contentType, bytes: found.size, range: part }
    },
    read: (key) => readFile(bytesOf(key)),
    fetchTo: (key, file) => linkOrCopy(bytesOf(key), file),
    delete: async (key) => {
      await rm(bytesOf(key), { force: true })
      await rm(typeOf(key), { force: true })
    },
    signedUrl: (key, secondsValid) => {
      const expires = expiryAfter(clock.now(), secondsValid)
      return Promise.resolve(
        `${publicUrl}/o/${checkedKey(key)}?exp=${expires}&sig=${signer.sign(key, expires)}`,
      )
    },
  }
}

const writeWhole = (file: string, bytes: Buffer): Promise<void> =>
  appearWhole(file, async (draft) => {
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  })

async function appearWhole(file: string, write: (draft: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`
  try {
    await write(draft)
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** A second name for the same bytes costs nothing; other disks, and some file systems, want them copied. */
async function linkOrCopy(file: string, other: string): Promise<void> {
  try {
    await link(file, other)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw error // link throws nothing else
    await copyFile(file, other, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
