import type { Creative, PosterChange, PosterEdits, PosterPreview, Quality, Words } from '@adwright/contract'

/** All that the editor changes, whole: what is saved is worked out against what is stored. */
export type PosterDocument = {
  words: Words
  /** Null: the label that belongs to the call to action. */
  ctaLabel: string | null
  style: string
  /** Null: the studio chooses anew, after another style or a photo that came or went. */
  composition: string | null
  look: string | null
  brandColor: string | null
  photoId: Creative['look']['photoId']
  logoId: Creative['look']['logoId']
  edits: PosterEdits
  quality: Quality
}

export const documentOf = ({ words, ctaLabel, style, quality, look }: Creative): PosterDocument => ({
  words,
  ctaLabel,
  style,
  quality,
  ...look,
  // creatives of older versions do not say
  composition: look.composition || null,
  look: look.look || null,
})

export const sameDocument = (a: PosterDocument, b: PosterDocument): boolean =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))

/** Keys in one order, so that the way something came about does not count as a difference. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, canonical(one)]),
  )
}
const differs = (a: unknown, b: unknown) => JSON.stringify(canonical(a)) !== JSON.stringify(canonical(b))

/**
 * What the server has to be told so that its creative becomes this document. It drops hand-made edits when style,
 * arrangement or the presence of a photo change, so then they are sent even where they are the same.
 */
export function changeOf(stored: PosterDocument, now: PosterDocument): PosterChange {
  const words = Object.fromEntries(
    Object.entries(now.words)
      .map(([field, value]) => [field, value.trim()])
      .filter(([field, value]) => value !== stored.words[field as keyof Words]),
  )
  const label = now.ctaLabel?.trim()
  const restyled = now.style !== stored.style
  const photoCameOrWent = (now.photoId === null) !== (stored.photoId === null)
  const tellsArrangement =
    now.composition !== null && (restyled || photoCameOrWent || now.composition !== stored.composition)
  const edits = restyled || photoCameOrWent || tellsArrangement || differs(now.edits, stored.edits)
  return {
    ...(Object.keys(words).length > 0 && { words }),
    ...(label && (label !== stored.ctaLabel || now.words.cta !== stored.words.cta) && { ctaLabel: label }),
    ...(restyled && { style: now.style }),
    ...(tellsArrangement && now.composition !== null && { composition: now.composition }),
    ...(now.look !== null && (restyled || now.look !== stored.look) && { look: now.look }),
    ...(now.brandColor !== stored.brandColor && { brandColor: now.brandColor }),
    ...(now.photoId !== stored.photoId && { photoId: now.photoId }),
    ...(now.logoId !== stored.logoId && { logoId: now.logoId }),
    ...(edits && { edits: now.edits }),
  }
}

/**
 * The same for keeping: arrangement and look are named as the preview showed them, so that the studio looks for no
 * other and what is kept is what was seen.
 */
export const changeToKeep = (
  stored: PosterDocument,
  now: PosterDocument,
  { composition, look }: Pick<PosterPreview, 'composition' | 'look'>,
): PosterChange => ({ ...changeOf(stored, now), composition, look, edits: now.edits })

/** What has to be mended before it can be drawn, by field. */
export function problemsOf({
  words,
  ctaLabel,
}: PosterDocument): Partial<Record<keyof Words | 'ctaLabel', string>> {
  return {
    ...(words.headline.trim() === '' && {
      headline: 'The ad needs a headline. To keep it off this picture, hide it under Element.',
    }),
    ...(words.primaryText.trim() === '' && { primaryText: 'The ad needs a text.' }),
    ...(ctaLabel?.trim() === '' && { ctaLabel: 'The button needs a word, or hide it under Element.' }),
  }
}
