import type { Format, MediaId, Quality, WorkspaceId } from '@adwright/contract'
import type { MediaFile, MediaLibrary } from '#modules/media'
import type { StoredRendition } from './creative.ts'
import { draftFinding } from './draft-finding.ts'
import type { PosterEngine, PosterOrder, PosterPicture, SourcePicture } from './poster-engine.ts'

export type DrawnPoster = {
  design: unknown
  composition: string
  look: string
  pictures: { format: Format; picture: PosterPicture }[]
}
export type Shapes = { formats: readonly Format[]; quality: Quality }
type DrawOptions = Shapes & {
  onPicture?: () => Promise<unknown>
  /** A person arranged it: what is wrong is told, and nothing else is drawn instead. */
  asArranged?: boolean
}

/**
 * One design in every shape asked for, drawn side by side. `onPicture` hears of each as it is done. Where a picture has
 * a problem that people would see, another composition that has none is drawn instead, if there is one.
 */
export async function drawPoster(
  engine: PosterEngine,
  order: PosterOrder,
  { onPicture = () => Promise.resolve(), asArranged = false, ...shapes }: DrawOptions,
): Promise<DrawnPoster> {
  const first = await drawOnce(engine, order, shapes, onPicture)
  return !asArranged && hasProblem(first)
    ? drawOnce(engine, { ...order, sound: true }, shapes, () => Promise.resolve())
    : first
}

// that a draft is no ad is true of every composition
const hasProblem = ({ pictures }: DrawnPoster): boolean =>
  pictures.some(({ picture }) =>
    picture.findings.some(({ level, code }) => level === 'problem' && code !== draftFinding.code),
  )

async function drawOnce(
  engine: PosterEngine,
  order: PosterOrder,
  { formats, quality }: Shapes,
  onPicture: () => Promise<unknown>,
): Promise<DrawnPoster> {
  const { design, composition, look, draw } = await engine.design(order)
  const drawing = formats.map(async (format) => {
    const picture = await draw(format, quality)
    await onPicture()
    return { format, picture }
  })
  const settled = await Promise.allSettled(drawing) // nothing may still be running when we leave
  const failed = settled.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return { design, composition, look, pictures: await Promise.all(drawing) }
}

/** Puts drawn pictures into the media library. */
export function keepPictures(
  media: Pick<MediaLibrary, 'store'>,
  workspaceId: WorkspaceId,
  { pictures }: Pick<DrawnPoster, 'pictures'>,
  { name, version }: { name: string; version: number },
): Promise<StoredRendition[]> {
  return Promise.all(
    pictures.map(async ({ format, picture: { bytes, width, height, fitted, findings } }) => {
      const file = {
        purpose: 'poster' as const,
        name: `${name} ${format}.jpg`,
        contentType: 'image/jpeg' as const,
      }
      const stored = await media.store(workspaceId, { ...file, bytes, width, height })
      return { placement: format, version, media: stored, fitted, findings }
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
