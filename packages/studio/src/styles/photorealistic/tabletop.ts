import { bottom } from '../../box.ts'
import { withAlpha } from '../../colour/oklch.ts'
import type { Layer } from '../../layout.ts'
import { fill } from '../backdrop.ts'
import { inFittingInks } from '../fitting-inks.ts'
import type { Scene } from '../scene.ts'
import { centred, headlineOver, tallCopy, type Skeleton } from '../skeleton.ts'
import { staged, standsIn, wordsAround, type StagedWish } from '../staged.ts'
import type { Composition } from '../style.ts'
import { daylit, filmGrain, lens } from './light.ts'

const heroes = ['drawing', 'cutout', 'framed'] as const

/** The set fills the frame, words stand on its wall or on its floor. */
function onSet(
  scene: Scene,
  { copy, hero }: Skeleton,
  words: StagedWish['words'],
): { picture: Layer[]; copy: Layer[] } {
  const { stage, things, set } = staged(scene, {
    area: scene.frame,
    target: standsIn(scene, hero),
    words: scene.shape === 'wide' ? ['beside'] : words,
    ...daylit(scene),
  })
  const over = [...lens(scene), ...things, filmGrain(scene)]
  const fitting = inFittingInks(scene, [...stage, ...over], copy)
  if (fitting.legible || !words.includes('below') || scene.shape === 'wide')
    return { picture: [...stage, ...over], copy: fitting.copy }
  // a floor of middling grey bears neither dark nor light letters: it gets darker towards the camera
  const picture = [...stage, nearShade(scene, bottom(set)), ...over]
  return { picture, copy: inFittingInks(scene, picture, copy).copy }
}

function nearShade({ frame }: Scene, from: number): Layer {
  const shade = '#120c0b'
  return fill(
    { ...frame, y: from, height: frame.height - from },
    {
      kind: 'linear',
      from: [0, from],
      to: [0, frame.height],
      stops: [
        [0, withAlpha(shade, 0)],
        [0.16, withAlpha(shade, 0.4)],
        [1, withAlpha(shade, 0.62)],
      ],
    },
  )
}

/** Words on the wall, the thing on its set below, body and button on the floor. */
export const tabletop: Composition = {
  id: 'tabletop',
  takes: heroes,
  arrange: (scene) =>
    onSet(
      scene,
      headlineOver(scene, { headlineMax: scene.shape === 'wide' ? 104 : 120 }),
      wordsAround(scene),
    ),
}

/** All words on one axis above the set, like a title page. */
export const titlePage: Composition = {
  id: 'title_page',
  takes: heroes,
  arrange: (scene) =>
    onSet(
      scene,
      scene.shape === 'wide'
        ? headlineOver(scene, { headlineMax: 96 })
        : tallCopy(scene, { align: 'centre', headlineMax: 108 }),
      ['above'],
    ),
}

/** The set first, words on the floor before it. */
export const floor: Composition = {
  id: 'floor',
  takes: heroes,
  arrange: (scene) =>
    onSet(
      scene,
      centred(scene, { headlineMax: 92 }),
      scene.shape === 'tall' ? ['above'] : ['above', 'below'],
    ),
}
