import type { Creative } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import type { StoredCreative } from './creative.ts'
import { styleWords } from './style-words.ts'

export type PresentCreatives = (creatives: StoredCreative[]) => Promise<Creative[]>

/** Creatives as the API shows them, every picture with a signed URL. */
export const createPresentCreatives =
  ({ present }: Pick<MediaLibrary, 'present'>): PresentCreatives =>
  (creatives) =>
    Promise.all(
      creatives.map(async (creative) => ({
        id: creative.id,
        briefId: creative.briefId,
        generationId: creative.generationId,
        style: creative.style,
        styleName: styleWords(creative.style).name,
        words: creative.words,
        ctaLabel: creative.ctaLabel,
        quality: creative.quality,
        look: {
          composition: creative.composition,
          look: creative.look,
          brandColor: creative.brandColor,
          photoId: creative.photoId,
          logoId: creative.logoId,
          edits: creative.edits,
        },
        ...(creative.before && { before: await present(creative.before) }),
        version: creative.version,
        source: creative.source,
        ...(creative.notice !== null && { notice: creative.notice }),
        createdAt: creative.createdAt.toISOString(),
        renditions: await Promise.all(
          creative.renditions.map(async ({ placement, media, fitted, findings }) => ({
            placement,
            fitted,
            findings,
            media: await present(media),
          })),
        ),
      })),
    )
