import type { Brief, EditImage, Generation, MediaId } from '@adwright/contract'
import { CreateBrief } from '@adwright/contract'
import type { MediaFile, MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { checkLandingUrl, type StoredBrief } from './brief.ts'
import { insertBrief } from './brief-store.ts'
import { creativeOfMedia, newestBrief } from './edit-source-view.ts'
import { mustKnow, type createGenerations } from './generate-images.ts'
import type { PosterEngine } from './poster-engine.ts'
import type { BrandOf } from './studio-brand.ts'

type Deps = {
  transactions: Transactions
  media: Pick<MediaLibrary, 'find'>
  clock: Clock
  engine: Pick<PosterEngine, 'styles'>
  brandOf: BrandOf
  generations: Pick<ReturnType<typeof createGenerations>, 'begin' | 'held' | 'whole'>
}

/**
 * Starts the making of something else out of a picture, once per key. One of our posters keeps its brief and its words;
 * any other picture becomes the photo of a brief of its own.
 * @throws media.not_found, edit.no_place, brief.url_unreachable_kind, request.invalid, plan.limit_reached
 */
export const createEditImage =
  ({ transactions, media, clock, engine, brandOf, generations }: Deps) =>
  async (member: Member, order: EditImage & { idempotencyKey: string }): Promise<Generation> => {
    const { workspaceId } = member
    const { mediaId, prompt, style, count, formats, quality, painter, idempotencyKey } = order
    mustKnow(engine, [style], 'style')
    const briefFor = async (tx: Tx, file: MediaFile): Promise<StoredBrief> => {
      const [brand, last] = [await brandOf(tx, workspaceId), await newestBrief(tx, workspaceId)]
      const url = order.url ?? brand.webAddress ?? last?.url
      const business = order.business ?? brand.name ?? last?.business
      if (url === undefined || business === undefined)
        throw new AppError('edit.no_place', {}, { field: url === undefined ? 'url' : 'business' })
      checkLandingUrl(url)
      const now = clock.now()
      const open = CreateBrief.parse({ business, url, product: order.about ?? prompt })
      const brief: StoredBrief = {
        ...open,
        ...sameAsBefore(last),
        ...(brand.tone && { tone: brand.tone }),
        ...(brand.language && { language: brand.language }),
        logoId: brand.logoId,
        photoIds: [file.id],
        id: newId('brief'),
        createdAt: now,
        updatedAt: now,
      }
      await insertBrief(tx, workspaceId, brief)
      return brief
    }
    const begun = await transactions.inWorkspace(workspaceId, async (tx) => {
      const before = await generations.held(tx, member, idempotencyKey)
      if (before) return before
      const file = await pictureOf(tx, media, member, mediaId)
      const ours = await creativeOfMedia(tx, workspaceId, mediaId)
      const briefId = ours?.briefId ?? (await briefFor(tx, file)).id
      return generations.begin(tx, member, {
        briefId,
        count,
        styles: [style],
        prompt,
        formats,
        quality,
        painter,
        source: { mediaId, creativeId: ours?.creativeId ?? null },
        idempotencyKey,
      })
    })
    return generations.whole(begun)
  }

async function pictureOf(
  tx: Tx,
  media: Pick<MediaLibrary, 'find'>,
  { workspaceId }: Member,
  id: MediaId,
): Promise<MediaFile> {
  const [file] = await media.find(tx, workspaceId, [id], { hold: true })
  if (!file?.contentType.startsWith('image/'))
    throw new AppError('media.not_found', { id }, { field: 'mediaId' })
  return file
}

/** Whoever wrote a brief before sells in the same place and money. */
const sameAsBefore = (
  last: StoredBrief | undefined,
): Partial<Pick<Brief, 'currency' | 'country' | 'language' | 'tone'>> =>
  last ? { currency: last.currency, country: last.country, language: last.language, tone: last.tone } : {}
