import type { BriefId, MediaId, Storyboard, WorkspaceId } from '@adwright/contract'
import { brandFrom, type BrandKit, type ImageAsset } from '@adwright/studio'
import { filmStyleFacts, type FilmArt, type FilmBrief, type FilmMedia } from '@adwright/studio/film'
import { LRUCache } from 'lru-cache'
import type { MediaFile, MediaLibrary } from '#modules/media'
import { toStudioBrief, type BrandOf, type Studio, type StudioBrand } from '#modules/studio'
import { AppError } from '#platform/errors.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { WorkerPool } from '#platform/worker-pool.ts'
import type { FilmWishes } from './film.ts'
import type { FilmAnswers, FilmTask } from './film-task.ts'

type Deps = {
  transactions: Transactions
  media: Pick<MediaLibrary, 'find' | 'read' | 'readStill'>
  studio: Pick<Studio, 'getBrief'>
  brandOf: BrandOf
  pool: WorkerPool
}

/** All that the workspace has for a film, before anything of it is prepared. */
export type FilmSources = {
  brief: FilmBrief
  brand: StudioBrand
  brandColor: string | null
  /** In the order in which they are to be used, the brief's own photos first. */
  media: MediaFile[]
  photoIds: readonly MediaId[]
  logo: MediaFile | undefined
}

export type Ask = <Kind extends FilmTask['kind']>(
  task: Extract<FilmTask, { kind: Kind }>,
) => Promise<FilmAnswers[Kind]>

// Base64 characters of prepared photos: drafts, previews and films of one person use the same few.
const cachedCharacters = 32 * 1024 * 1024

/** What films are drawn from: gathered from the workspace, prepared in threads. */
export function createFilmArt({ transactions, media, studio, brandOf, pool }: Deps) {
  const ask: Ask = (task) => pool.run(task) as ReturnType<Ask> as never // the worker answers each kind with its own type
  const prepared = new LRUCache<string, ImageAsset, { file: MediaFile; purpose: 'photo' | 'logo' }>({
    maxSize: cachedCharacters,
    sizeCalculation: ({ base64, cutout }) => base64.length + (cutout?.base64.length ?? 0),
    fetchMethod: async (_, __, { context: { file, purpose } }) =>
      ask({ kind: 'prepare', purpose, bytes: await media.read(file) }),
  })
  const prepare = (file: MediaFile, purpose: 'photo' | 'logo') =>
    prepared.forceFetch(`${purpose} ${file.sha256}`, { context: { file, purpose } })
  return {
    ask,
    /** @throws brief.not_found, media.not_found */
    sources: (
      workspaceId: WorkspaceId,
      briefId: BriefId,
      more: { mediaIds: readonly MediaId[]; points?: readonly string[]; quote?: FilmBrief['quote'] | null },
    ): Promise<FilmSources> =>
      transactions.inWorkspace(workspaceId, async (tx) => {
        const brief = await studio.getBrief(tx, workspaceId, briefId)
        if (!brief) throw new AppError('brief.not_found')
        const brand = await brandOf(tx, workspaceId)
        const wanted = [...new Set([...brief.photoIds, ...more.mediaIds])]
        const found = await media.find(tx, workspaceId, wanted)
        const missing = wanted.find((id) => !found.some((file) => file.id === id))
        if (missing !== undefined)
          throw new AppError('media.not_found', { id: missing }, { field: 'mediaIds' })
        const logoId = brief.logoId ?? brand.logoId
        const [logo] = logoId === null ? [] : await media.find(tx, workspaceId, [logoId])
        return {
          brief: {
            ...toStudioBrief(brief),
            ...(more.points?.length ? { points: [...more.points] } : {}),
            ...(more.quote ? { quote: more.quote } : {}),
          },
          brand,
          brandColor: brief.brandColor ?? brand.color,
          media: wanted.flatMap((id) => found.find((file) => file.id === id) ?? []),
          photoIds: brief.photoIds,
          logo,
        }
      }),

    /** The engine's view of a film's pictures; clips by their size only. */
    art: async (
      sources: FilmSources,
      storyboard: Pick<Storyboard, 'style' | 'seed'>,
      { look, colours }: Pick<FilmWishes, 'look' | 'colours'>,
    ): Promise<FilmArt> => {
      const photoFiles = sources.media.filter(isPhoto)
      const photos = await Promise.all(photoFiles.map((file) => prepare(file, 'photo')))
      const logo = sources.logo && (await prepare(sources.logo, 'logo'))
      const { brief } = sources
      const call = await ask({ kind: 'call', brief, seed: storyboard.seed })
      const product = photos[photoFiles.findIndex(({ id }) => sources.photoIds.includes(id))]
      return {
        brief,
        brand: kitOf(sources, colours, photos, logo),
        style: look as FilmArt['style'], // the engine's own ids, which the contract's are checked against
        call,
        ...(logo ? { logo } : {}),
        ...(product ? { product } : {}),
        photos: Object.fromEntries(photoFiles.map(({ id }, i) => [id, photos[i] as ImageAsset])),
        clips: Object.fromEntries(
          sources.media
            .filter((file) => !isPhoto(file))
            .map(({ id, width, height }) => [id, { id, width, height }]),
        ),
      }
    },

    /** The picture out of a clip; undefined for photos, and where there is none. */
    stillOf: async ({ media: files }: FilmSources, id: MediaId | null): Promise<Uint8Array | undefined> => {
      const file = files.find((one) => one.id === id)
      return file && media.readStill(file)
    },
  }
}
export type FilmArtRoom = ReturnType<typeof createFilmArt>

export const isPhoto = ({ contentType }: Pick<MediaFile, 'contentType'>): boolean =>
  contentType.startsWith('image/')

/** What the writer of storyboards must know of a workspace's photos and clips. */
export const filmMediaOf = (files: readonly MediaFile[]): FilmMedia[] =>
  files.map((file) =>
    isPhoto(file)
      ? { id: file.id, kind: 'photo' }
      : { id: file.id, kind: 'clip', seconds: (file.durationMs ?? 0) / 1000 },
  )

/** The studio's style for a film: the one asked for, or the one that suits. */
export const lookOf = (look: string | null, style: Storyboard['style']): string =>
  look ?? filmStyleFacts[style].look

function kitOf(
  { brief, brand, brandColor }: FilmSources,
  colours: readonly string[],
  photos: readonly ImageAsset[],
  logo: ImageAsset | undefined,
): BrandKit {
  const found = brandFrom({
    url: brief.url,
    business: brief.business,
    photos: photos.slice(0, 1),
    ...(logo ? { logo } : {}),
  })
  const primary = colours[0] ?? brandColor
  const fonts = {
    ...(brand.displayFont && { display: brand.displayFont }),
    ...(brand.textFont && { text: brand.textFont }),
  }
  return {
    ...found,
    ...(primary === null || primary === undefined
      ? {}
      : { primary, ...(colours[1] === undefined ? {} : { accent: colours[1] }) }),
    ...(logo ? { logo } : {}),
    ...(Object.keys(fonts).length > 0 ? { fonts: fonts as NonNullable<BrandKit['fonts']> } : {}), // names from the engine
  }
}
