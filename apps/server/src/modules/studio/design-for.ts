import {
  brandFrom,
  dealVariations,
  designPoster,
  heroOf,
  placementNames,
  soundDesign,
  type BrandKit,
  type DesignInput,
} from '@adwright/studio'
import type { PosterAnswers, PosterTask } from './poster-task.ts'

/** The design of a poster, dealt its arrangement and colours where it is one of several. */
export function designFor({
  sound,
  dealt,
  brandColor,
  fonts,
  input: given,
}: Extract<PosterTask, { kind: 'design' }>): PosterAnswers['design'] {
  const { brief, logo, photo } = given
  const pictures = { ...(logo && { logo }), ...(photo && { photos: [photo] }) }
  const found = brandFrom({ url: brief.url, business: brief.business, ...pictures })
  const colours: BrandKit = brandColor === null ? found : { primary: brandColor, ...(logo && { logo }) }
  const brand: BrandKit = { ...colours, ...((fonts.display ?? fonts.text) && { fonts }) }
  const input: DesignInput = { ...given, brand, ...(dealt && dealtTo(dealt, given, brand)) }
  if (!sound) return { design: designPoster(input), brand }
  // another arrangement is looked for, so the one at hand is no condition
  const { composition: _, ...free } = input
  return { design: soundDesign(free, placementNames).design, brand }
}

/** What falls to one of several; of those that a person chose already, nothing. */
function dealtTo(
  { seed, nth, of, freedom }: NonNullable<Extract<PosterTask, { kind: 'design' }>['dealt']>,
  input: Extract<PosterTask, { kind: 'design' }>['input'],
  brand: BrandKit,
): Pick<DesignInput, 'composition' | 'look'> {
  const { style, brief } = input
  const hands = dealVariations({ style, brand, brief, hero: heroOf(input), seed, count: of, freedom })
  const hand = hands[nth]
  if (!hand) return {}
  return { composition: input.composition ?? hand.composition, look: input.look ?? hand.look }
}
