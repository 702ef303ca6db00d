import type { DownloadFormat, MediaId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import { FileReply } from '#platform/http/file-reply.ts'
import type { Member } from '#platform/member.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { Transactions } from '#platform/transaction.ts'
import { distinctNames, downloadName } from './download-name.ts'
import { encodePicture } from './encode-picture.ts'
import { isVideo, type MediaFile, type PictureType } from './media-file.ts'
import { findMedia } from './media-store.ts'
import { zipFiles } from './zip-files.ts'

type Deps = { transactions: Transactions; storage: Pick<ObjectStore, 'get' | 'read'>; clock: Clock }

const gigabyte = 1024 ** 3
/** As much as a browser holds without trouble until it is saved. */
const mostZipBytes = 2 * gigabyte
/** Each may hold a whole picture of 50 megapixels. */
const mostAtOnce = 2

/** A file as it is stored, or a picture in another format. @throws media.not_found, media.not_convertible of videos */
export function createDownloadMedia({ transactions, storage }: Deps) {
  const inTurn = atMost(mostAtOnce)
  return async ({ workspaceId }: Member, id: MediaId, as: DownloadFormat): Promise<FileReply> => {
    const [file] = await transactions.inWorkspace(workspaceId, (tx) => findMedia(tx, workspaceId, [id]))
    if (!file) throw new AppError('media.not_found')
    const contentType = as === 'original' ? file.contentType : (`image/${as}` as const)
    const name = downloadName(file.name, contentType)
    if (contentType === file.contentType)
      return new FileReply({ name, contentType, bytes: file.bytes, body: await open(storage, file) })
    if (isVideo(file))
      throw new AppError(
        'media.not_convertible',
        { name: file.name, reason: 'it is a video. Download the original.' },
        { field: 'as' },
      )
    const body = await inTurn(async () =>
      encodePicture(await storage.read(file.storageKey), contentType as PictureType /* `as` says so */),
    )
    return new FileReply({ name, contentType, bytes: body.length, body })
  }
}

/** Originals in one ZIP, in the order asked; ids that are not there are left out. @throws media.not_found when none is, request.too_large */
export const createDownloadManyMedia =
  ({ transactions, storage, clock }: Deps) =>
  async ({ workspaceId }: Member, ids: readonly MediaId[]): Promise<FileReply> => {
    const found = await transactions.inWorkspace(workspaceId, (tx) => findMedia(tx, workspaceId, ids))
    const files = [...new Set(ids)].flatMap((id) => found.find((file) => file.id === id) ?? [])
    if (files.length === 0) throw new AppError('media.not_found')
    if (files.reduce((sum, { bytes }) => sum + bytes, 0) > mostZipBytes)
      throw new AppError('request.too_large', { limit: `${mostZipBytes / gigabyte} GB at once` })
    const names = distinctNames(files.map((file) => downloadName(file.name, file.contentType)))
    const body = zipFiles(
      files.map((file, index) => ({
        name: names[index] ?? file.id,
        bytes: file.bytes,
        at: file.createdAt,
        open: () => open(storage, file),
      })),
    )
    const day = clock.now().toISOString().slice(0, 10)
    return new FileReply({ name: `library ${day}.zip`, contentType: 'application/zip', body })
  }

async function open(storage: Pick<ObjectStore, 'get'>, { storageKey }: MediaFile) {
  const found = await storage.get(storageKey)
  if (!found) throw new Error(`The object ${storageKey} is not there.`)
  return found.body
}

/** Runs work in the order in which it came, so many pieces at a time. */
function atMost(most: number) {
  let free = most
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}
