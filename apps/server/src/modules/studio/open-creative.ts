import type { CreativeId, MediaId, WorkspaceId } from '@adwright/contract'
import type { MediaFile, MediaLibrary } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import type { StoredBrief } from './brief.ts'
import { findBrief } from './brief-store.ts'
import type { StoredCreative } from './creative.ts'
import { findCreatives } from './creative-store.ts'
import { sourceOf } from './draw-poster.ts'
import { changed, type PosterChange, type Redraw } from './poster-change.ts'
import type { PosterEngine, PosterOrder } from './poster-engine.ts'
import { brandOfPoster, type BrandOf, type StudioBrand } from './studio-brand.ts'

type Deps = { media: Pick<MediaLibrary, 'find' | 'read'>; engine: PosterEngine; brandOf: BrandOf }
export type OpenCreative = {
  held: StoredCreative
  brief: StoredBrief
  brand: StudioBrand
  redraw: Redraw
  order: PosterOrder
}

/**
 * A creative with all that it is drawn from after a change.
 * @throws creative.not_found, brief.not_found, request.invalid (unknown style), media.not_found
 */
export async function openCreative(
  { media, engine, brandOf }: Deps,
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CreativeId,
  change: PosterChange,
): Promise<OpenCreative> {
  if (change.style !== undefined && !engine.styles.some((style) => style.id === change.style))
    throw new AppError('request.invalid', { reason: `there is no style ${change.style}` }, { field: 'style' })
  const [held] = await findCreatives(tx, workspaceId, { ids: [id] })
  if (!held) throw new AppError('creative.not_found')
  const brief = await findBrief(tx, workspaceId, held.briefId)
  if (!brief) throw new AppError('brief.not_found')
  const redraw = changed(held, change, { engine, brief })
  const brand = await brandOf(tx, workspaceId)
  const ids = [redraw.photoId, redraw.logoId].filter((one) => one !== null)
  const files = await media.find(tx, workspaceId, ids, { hold: true })
  mustBePictures(files, { photoId: change.photoId, logoId: change.logoId })
  const photo = sourceOf(media, files, redraw.photoId)
  const logo = sourceOf(media, files, redraw.logoId)
  // what a model painted is a scene and stays whole; a picture swapped in is the person's own
  const whole = held.source === 'model' && redraw.photoId === held.photoId
  const order: PosterOrder = {
    ...redraw,
    brief,
    brand: brandOfPoster(brand, brief, redraw.brandColor),
    photo,
    logo,
    whole,
  }
  return { held, brief, brand, redraw, order }
}

/** @throws media.not_found naming the field of a picture that is not there */
function mustBePictures(
  files: readonly MediaFile[],
  wanted: Record<'photoId' | 'logoId', MediaId | null | undefined>,
): void {
  for (const [field, id] of Object.entries(wanted))
    if (id && !files.some((file) => file.id === id && file.contentType.startsWith('image/')))
      throw new AppError('media.not_found', { id }, { field })
}
