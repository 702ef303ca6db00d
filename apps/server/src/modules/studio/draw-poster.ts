import type { MediaId, Placement, WorkspaceId } from '@adwright/contract'
import type { MediaFile, MediaLibrary } from '#modules/media'
import type { StoredRendition } from './creative.ts'
import { placements } from './creative.ts'
import type { PosterEngine, PosterOrder, PosterPicture, SourcePicture } from './poster-engine.ts'

export type DrawnPoster = { design: unknown; pictures: { placement: Placement; picture: PosterPicture }[] }

/**
 * One design in every placement, drawn side by side. `onPicture` hears of each as it is done. Where a picture has a
 * problem that people would see, another composition that has none is drawn instead, if there is one.
 */
export async function drawPoster(
  engine: PosterEngine,
  order: PosterOrder,
  onPicture: () => Promise<unknown> = () => Promise.resolve(),
): Promise<DrawnPoster> {
  const first = await drawOnce(engine, order, onPicture)
  return hasProblem(first) ? drawOnce(engine, { ...order, sound: true }, () => Promise.resolve()) : first
}

const hasProblem = ({ pictures }: DrawnPoster): boolean =>
  pictures.some(({ picture }) => picture.findings.some(({ level }) => level === 'problem'))

async function drawOnce(
  engine: PosterEngine,
  order: PosterOrder,
  onPicture: () => Promise<unknown>,
): Promise<DrawnPoster> {
  const { design, draw } = await engine.design(order)
  const drawing = placements.map(async (placement) => {
    const picture = await draw(placement)
    await onPicture()
    return { placement, picture }
  })
  const settled = await Promise.allSettled(drawing) // nothing may still be running when we leave
  const failed = settled.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return { design, pictures: await Promise.all(drawing) }
}

/** Puts drawn pictures into the media library. */
export function keepPictures(
  media: Pick<MediaLibrary, 'store'>,
  workspaceId: WorkspaceId,
  { pictures }: DrawnPoster,
  { name, version }: { name: string; version: number },
): Promise<StoredRendition[]> {
  return Promise.all(
    pictures.map(async ({ placement, picture: { bytes, width, height, fitted, findings } }) => {
      const file = {
        purpose: 'poster' as const,
        name: `${name} ${placement}.jpg`,
        contentType: 'image/jpeg' as const,
      }
      const stored = await media.store(workspaceId, { ...file, bytes, width, height })
      return { placement, version, media: stored, fitted, findings }
    }),
  )
}

/** A file as the engine takes it, read only when it is not prepared already. */
export function sourceOf(
  media: Pick<MediaLibrary, 'read'>,
  files: readonly MediaFile[],
  id: MediaId | null,
): SourcePicture | undefined {
  const file = files.find((one) => one.id === id)
  return file && { sha256: file.sha256, read: () => media.read(file) }
}
