import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
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

async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}.part`
  try {
    const handle = await open(draft, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}
