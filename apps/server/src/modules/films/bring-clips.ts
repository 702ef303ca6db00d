import { createWriteStream } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ClipSource } from '@adwright/film'
import type { MediaFile, MediaLibrary } from '#modules/media'

/** Clips of the library as files on this machine; one that lies there already is not brought again. */
export async function bringClips(
  media: Pick<MediaLibrary, 'source'>,
  files: readonly MediaFile[],
  folder: string,
  signal: AbortSignal,
): Promise<Record<string, ClipSource>> {
  const clips: Record<string, ClipSource> = {}
  for (const file of files) {
    const target = path.join(folder, `clip-${file.id}`)
    const { size, slice } = media.source(file)
    const held = await stat(target).catch(() => undefined)
    if (held?.size !== size) {
      await pipeline(slice(0, size), createWriteStream(`${target}.part`), { signal })
      await rename(`${target}.part`, target)
    }
    clips[file.id] = { path: target, content: file.sha256, fromSeconds: 0 }
  }
  return clips
}
