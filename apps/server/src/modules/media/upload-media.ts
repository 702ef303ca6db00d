import type { WorkspaceId } from '@adwright/contract'
import { fileTypeFromFile } from 'file-type'
import { AppError } from '#platform/errors.ts'
import type { MostBytes, UploadedFile } from '#platform/http/router.ts'
import { tooLarge } from '#platform/http/upload.ts'
import { cleanName, type MediaFile } from './media-file.ts'
import { readPicture, type UploadPurpose } from './read-picture.ts'
import type { createStoreMedia } from './store-media.ts'
import type { createStoreVideo } from './store-video.ts'

const MB = 1024 * 1024
const mostVideoBytes = 1024 * MB
const mostPictureBytes: Record<UploadPurpose, number> = { photo: 12 * MB, logo: 12 * MB, post: 30 * MB }

/** By the form's purpose, while it is not known yet the most of all; whether a post's file is a video shows later. */
export const mostUploadBytes: MostBytes = ({ purpose }) =>
  purpose === undefined || purpose === 'post' ? mostVideoBytes : mostPictureBytes.photo

type Deps = {
  store: ReturnType<typeof createStoreMedia>
  storeVideo: ReturnType<typeof createStoreVideo>
}

/** Checks and keeps an uploaded file. @throws request.too_large and the media.* errors, naming the file */
export const createUploadMedia =
  ({ store, storeVideo }: Deps) =>
  async (
    workspaceId: WorkspaceId,
    { purpose, file }: { purpose: UploadPurpose; file: UploadedFile },
  ): Promise<MediaFile> => {
    const name = cleanName(file.name)
    if (purpose === 'post' && (await looksLikeVideo(name, file.path)))
      return storeVideo(workspaceId, { name, path: file.path })
    if (file.size === 0) throw new AppError('media.empty', { name }, { field: 'file' })
    const most = mostPictureBytes[purpose]
    if (file.size > most) throw tooLarge(most)
    const picture = await readPicture(name, await file.read(), purpose)
    return store(workspaceId, { ...picture, purpose, name })
  }

const videoName = /\.(mp4|m4v|mov|qt|webm|mkv|avi|wmv|flv|3gp|3g2|mpe?g|ts|mts)$/i

/** By what it holds, and only where that says nothing by its name: what is wrong is told in the right words then. */
async function looksLikeVideo(name: string, path: string): Promise<boolean> {
  const type = await fileTypeFromFile(path).catch(() => undefined)
  if (type?.mime.startsWith('image/')) return false
  return /^(video|audio)\//.test(type?.mime ?? '') || videoName.test(name)
}
