import type { PosterEdits, Words } from '@adwright/contract'
import type { PosterChange as Change } from '@adwright/contract'
import type { StoredBrief } from './brief.ts'
import type { StoredCreative } from './creative.ts'
import { creativeSeed } from './generation.ts'
import type { PosterEngine } from './poster-engine.ts'

export type PosterChange = Change & { shuffle?: boolean | undefined }
/** What a creative is drawn from after a change. */
export type Redraw = Pick<
  StoredCreative,
  'words' | 'ctaLabel' | 'style' | 'seed' | 'brandColor' | 'edits' | 'photoId' | 'logoId'
> & {
  /** Absent where the change lets the seed choose anew. */
  composition: string | undefined
  look: string | undefined
  /** A person arranged it by hand, so nothing else is drawn in its place. */
  asArranged: boolean
}

/**
 * A creative after a change. Arrangement and hand-made edits belong together: another style, arrangement or picture
 * leaves the edits behind, unless they are given with it.
 */
export function changed(
  held: StoredCreative,
  change: PosterChange,
  { engine, brief }: { engine: Pick<PosterEngine, 'label'>; brief: StoredBrief },
): Redraw {
  const given = Object.fromEntries(
    Object.entries(change.words ?? {}).filter(([, value]) => value !== undefined),
  )
  const words: Words = { ...held.words, ...given }
  const style = change.style ?? held.style
  const photoId = change.photoId === undefined ? held.photoId : change.photoId
  const anew = style !== held.style || change.shuffle === true
  const rearranged =
    anew || change.composition !== undefined || (photoId === null) !== (held.photoId === null)
  const edits: PosterEdits = change.edits ?? (rearranged ? {} : held.edits)
  // a photo that comes or goes may not suit the arrangement, so that is chosen anew
  const keeps = !anew && (photoId === null) === (held.photoId === null)
  return {
    words,
    ctaLabel:
      change.ctaLabel ?? (words.cta === held.words.cta ? held.ctaLabel : engine.label(words.cta, brief)),
    style,
    seed: change.shuffle ? creativeSeed(held.seed, held.version) : held.seed,
    composition: change.composition ?? ((keeps && held.composition) || undefined),
    look: change.look ?? ((!anew && held.look) || undefined),
    brandColor: change.brandColor === undefined ? held.brandColor : change.brandColor,
    edits,
    photoId,
    logoId: change.logoId === undefined ? held.logoId : change.logoId,
    asArranged: change.composition !== undefined || Object.keys(edits).length > 0,
  }
}
