import type { CreativeId, MediaId } from '@adwright/contract'
import type { MediaFile, MediaLibrary } from '#modules/media'
import type { StoredBrief } from './brief.ts'
import type { StoredCreative } from './creative.ts'
import { sourceOf } from './draw-poster.ts'
import { readWish, toldOfWish, type EditWish } from './edit-wish.ts'
import type { ImageFile } from './paint-picture.ts'
import type { PosterBrand, PosterEngine, WrittenWords } from './poster-engine.ts'
import { brandOfPoster } from './studio-brand.ts'

/** The picture that an edit begins with, and the creative that it is of, when it is one of ours. */
export type EditSource = { mediaId: MediaId; creativeId: CreativeId | null; wish: string }
export type EditStart = {
  wish: EditWish
  /** What a model is shown. */
  shown: ImageFile | undefined
  /** The words of our own poster stay, but for a headline that the wish names. */
  words: WrittenWords | undefined
  photoId: MediaId | null
  isWhole: boolean
  color: string | null
  /** What is said where no model did it. */
  told: string
}
type Deps = { engine: PosterEngine; media: Pick<MediaLibrary, 'read'> }
type Material = {
  brief: StoredBrief
  brand: PosterBrand
  files: readonly MediaFile[]
  /** As it is now. */
  creative: StoredCreative | undefined
}

/** What an edit begins with: of our own poster the picture without its words, else the picture as it is. */
export async function startOfEdit(
  { engine, media }: Deps,
  source: EditSource,
  { brief, brand, files, creative }: Material,
): Promise<EditStart> {
  const wish = readWish(source.wish)
  const own = files.find(({ id }) => id === source.mediaId)
  if (!creative)
    return {
      wish,
      shown: own && { contentType: own.contentType, read: () => media.read(own) },
      words: undefined,
      photoId: source.mediaId,
      isWhole: false,
      color: wish.color ?? null,
      told: toldOfWish(wish, false),
    }
  const { words, ctaLabel, style, seed, composition, look, edits, photoId, logoId } = creative
  const isWhole = creative.source === 'model'
  const format =
    creative.renditions.find(({ media: { id } }) => id === source.mediaId)?.placement ?? 'feed_4x5'
  return {
    wish,
    shown: {
      contentType: 'image/jpeg',
      read: async () => {
        const poster = await engine.design({
          brief,
          brand: brandOfPoster(brand, brief, creative.brandColor),
          words,
          ctaLabel,
          style,
          seed,
          composition: composition || undefined,
          look: look || undefined,
          edits,
          photo: sourceOf(media, files, photoId),
          logo: sourceOf(media, files, logoId),
          whole: isWhole,
        })
        return poster.drawBare(format)
      },
    },
    words: { ctaLabel, words: { ...words, ...(wish.headline && { headline: wish.headline }) } },
    photoId,
    isWhole,
    color: wish.color ?? creative.brandColor,
    told: toldOfWish(wish, true),
  }
}
