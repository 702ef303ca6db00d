import { chanceOf, normal } from '../deterministic.ts'
import { contentOf } from '../review/creative-texts.ts'
import { objects } from '../wire/pick.ts'
import type { Creative } from '../store/records.ts'

/** How well one creative does, fixed by its pictures and words: another poster, another performance. */
export interface Quality {
  /** Multiplies the click rate. About 0.6 to 1.6. */
  appeal: number
  /** Multiplies what visitors do after the click. */
  promise: number
  /** Whether it brings a picture made for full-screen placements. */
  tall: boolean
}

export function qualityOf(creative: Creative): Quality {
  const { bodies, titles, descriptions, imageHashes, callToAction, links } = contentOf(creative)
  const look = chanceOf('look', ...imageHashes)
  const words = chanceOf('words', ...bodies, ...titles, ...descriptions)
  const opening = bodies[0] ?? ''
  // Readers see about 125 characters; a headline and a button help.
  const craft =
    (opening.length > 0 && opening.length <= 125 ? 1.04 : 0.96) *
    (titles.some((title) => title.length > 0 && title.length <= 40) ? 1.04 : 0.97) *
    (callToAction && callToAction !== 'NO_BUTTON' ? 1.03 : 0.95)
  return {
    appeal: clamp(Math.exp(0.2 * normal(look) + 0.12 * normal(words)) * craft, 0.55, 1.7),
    promise: clamp(Math.exp(0.16 * normal(chanceOf('site', ...links)) + 0.1 * normal(words)), 0.6, 1.5),
    tall: objects(creative.asset_feed_spec, 'asset_customization_rules').length > 0,
  }
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
