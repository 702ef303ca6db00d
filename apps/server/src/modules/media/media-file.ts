import type { Media, MediaFolderId, MediaId, MediaPurpose } from '@adwright/contract'
import type { MediaFacts } from '@adwright/posting'

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'
export type VideoType = 'video/mp4' | 'video/quicktime' | 'video/webm'

/** A stored picture or video. `storageKey` names its object; `sha256` is of the stored bytes. */
export type MediaFile = {
  id: MediaId
  purpose: MediaPurpose
  name: string
  storageKey: string
  contentType: PictureType | VideoType
  bytes: number
  width: number
  height: number
  sha256: string
  createdAt: Date
  /** Of a video. */
  durationMs: number | null
  /** The object of a JPEG out of a video; null also where nothing could draw it. */
  stillKey: string | null
  /** Of a video, as it was read when it came. `factsOf` answers for pictures too. */
  facts: MediaFacts | null
  /** What an adaptation was made from. */
  parentId: MediaId | null
}

/** A file with its place in the library. */
export type LibraryFile = MediaFile & { folderId: MediaFolderId | null; tags: string[] }

export const extensions: Record<MediaFile['contentType'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
} satisfies Record<Media['contentType'], string>

type Named = Pick<MediaFile, 'id' | 'purpose' | 'sha256' | 'contentType'>

/**
 * Content-addressed, and never used twice: the id at the end keeps a late removal of a deleted file from taking the
 * object of the same picture uploaded again.
 */
export function storageKeyOf(workspaceId: string, file: Named): string {
  return `${workspaceId}/${file.purpose}/${file.sha256.slice(0, 32)}-${file.id}.${extensions[file.contentType]}`
}

export const stillKeyOf = (workspaceId: string, { id, sha256 }: Named): string =>
  `${workspaceId}/still/${sha256.slice(0, 32)}-${id}.jpg`

export const isVideo = ({ contentType }: Pick<MediaFile, 'contentType'>): boolean =>
  contentType.startsWith('video/')

/** What the rules of posts must know of a file. */
export const factsOf = ({ facts, contentType, bytes, width, height }: MediaFile): MediaFacts =>
  facts ?? { kind: 'image', contentType, bytes, width, height }

/** A name fit to be shown and sent in a header: no folders, no control characters, at most 120 characters. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}"<>|*?:]/gu, '')
    .trim()
  return [...clean].slice(0, 120).join('') || 'picture'
}

/** The name of what was made from a file: `cake.png` becomes `cake.jpg`. */
export const renamed = (name: string, contentType: MediaFile['contentType']): string =>
  cleanName(`${name.replace(/\.[A-Za-z0-9]{1,5}$/, '').slice(0, 115)}.${extensions[contentType]}`)

/** Seconds until the end of the next full hour: between one and two hours, equal for everybody who asks within one. */
export function linkLifeSeconds(now: Date): number {
  const hour = 3600
  const second = Math.floor(now.getTime() / 1000)
  return (Math.floor(second / hour) + 2) * hour - second
}
