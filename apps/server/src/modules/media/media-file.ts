import type { MediaId, MediaPurpose } from '@adwright/contract'

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/** A stored picture. `storageKey` names its object; `sha256` is of the stored bytes. */
export type MediaFile = {
  id: MediaId
  purpose: MediaPurpose
  name: string
  storageKey: string
  contentType: PictureType
  bytes: number
  width: number
  height: number
  sha256: string
  createdAt: Date
}

const extensions: Record<PictureType, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
}

/**
 * Content-addressed, and never used twice: the id at the end keeps a late removal of a deleted file from taking the
 * object of the same picture uploaded again.
 */
export function storageKeyOf(
  workspaceId: string,
  file: Pick<MediaFile, 'id' | 'purpose' | 'sha256' | 'contentType'>,
): string {
  return `${workspaceId}/${file.purpose}/${file.sha256.slice(0, 32)}-${file.id}.${extensions[file.contentType]}`
}

/** A name fit to be shown and sent in a header: no folders, no control characters, at most 120 characters. */
export function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}"<>|*?:]/gu, '')
    .trim()
  return [...clean].slice(0, 120).join('') || 'picture'
}

/** Seconds until the end of the next full hour: between one and two hours, equal for everybody who asks within one. */
export function linkLifeSeconds(now: Date): number {
  const hour = 3600
  const second = Math.floor(now.getTime() / 1000)
  return (Math.floor(second / hour) + 2) * hour - second
}
