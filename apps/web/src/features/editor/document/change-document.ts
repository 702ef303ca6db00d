import type { CallToAction, Format, Words } from '@adwright/contract'
import { withoutEdit } from './element-edits.ts'
import type { PosterDocument } from './poster-document.ts'

/** Changes of a document as people mean them. Hand-made edits belong to an arrangement and go with it. */

export const withWord = (document: PosterDocument, field: keyof Words, value: string): PosterDocument => ({
  ...document,
  words: { ...document.words, [field]: value },
})

/** Another call brings its own label. */
export const withCall = (document: PosterDocument, cta: CallToAction): PosterDocument =>
  cta === document.words.cta ? document : { ...document, ctaLabel: null, words: { ...document.words, cta } }

export const withStyle = (document: PosterDocument, style: string): PosterDocument =>
  style === document.style ? document : { ...document, style, composition: null, look: null, edits: {} }

export const withArrangement = (document: PosterDocument, composition: string): PosterDocument => ({
  ...document,
  composition,
  edits: {},
})

/**
 * A photo that comes or goes may not suit the arrangement, so that is chosen anew. One in place of another does; only how
 * the other was moved and scaled says nothing of it.
 */
export function withPhoto(document: PosterDocument, photoId: PosterDocument['photoId']): PosterDocument {
  if (photoId === document.photoId) return document
  if ((photoId === null) !== (document.photoId === null))
    return { ...document, photoId, composition: null, edits: {} }
  const formats = Object.keys(document.edits) as Format[] // the keys of the record
  const edits = formats.reduce((all, format) => withoutEdit(all, format, 'subject'), document.edits)
  return { ...document, photoId, edits }
}

/** Whether hand-made changes were put aside between two documents. */
export const lostEdits = (before: PosterDocument, after: PosterDocument): boolean =>
  Object.keys(before.edits).length > 0 && Object.keys(after.edits).length === 0

const arrangement = ['style', 'composition', 'look', 'photoId', 'edits'] as const
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * My changes on top of what somebody else stored meanwhile: where I changed nothing, theirs holds. Style, arrangement,
 * photo and edits only make sense together, so they are taken from one side.
 */
export function onTopOf(
  before: PosterDocument,
  mine: PosterDocument,
  theirs: PosterDocument,
): PosterDocument {
  const keep = <Key extends keyof PosterDocument>(key: Key) =>
    same(mine[key], before[key]) ? theirs[key] : mine[key]
  const arranged = arrangement.some((key) => !same(mine[key], before[key])) ? mine : theirs
  const words = Object.fromEntries(
    Object.entries(mine.words).map(([field, value]) => {
      const name = field as keyof Words // the fields of Words
      return [field, value === before.words[name] ? theirs.words[name] : value]
    }),
  ) as Words
  return {
    words,
    ctaLabel: keep('ctaLabel'),
    brandColor: keep('brandColor'),
    logoId: keep('logoId'),
    quality: keep('quality'),
    style: arranged.style,
    composition: arranged.composition,
    look: arranged.look,
    photoId: arranged.photoId,
    edits: arranged.edits,
  }
}
