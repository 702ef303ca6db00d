import { bottom } from '../../box.ts'
import type { Layer } from '../../layout.ts'
import { inFittingInks } from '../fitting-inks.ts'
import type { Scene } from '../scene.ts'
import { centred, headlineOver, tallCopy, type Skeleton } from '../skeleton.ts'
import { staged, standsIn, wordsAround, type StagedWish } from '../staged.ts'
import type { Composition } from '../style.ts'
import { beams, dramatic, dusk, filmGrain, motes, vignette } from './air.ts'

const heroes = ['drawing', 'cutout', 'framed'] as const

/** The lit set fills the frame; words stand in the dark above it, before it or beside it. */
function onStage(
  scene: Scene,
  { copy, hero }: Skeleton,
  words: StagedWish['words'],
  low = false,
): { picture: Layer[]; copy: Layer[] } {
  const { frame, shape, look } = scene
  const sides = shape === 'wide' ? (['beside'] as const) : words
  const {
    stage,
    things,
    hero: at,
  } = staged(scene, {
    area: frame,
    target: standsIn(scene, hero),
    words: sides,
    ...dramatic(scene),
  })
  const dark: Layer[] = look.dark
    ? [
        shape === 'wide'
          ? dusk(scene, 'left', hero.x + hero.width * 0.25, 0.8)
          : low
            ? dusk(scene, 'bottom', frame.height - bottom(hero) + hero.height * 0.22, 0.9)
            : dusk(scene, 'top', hero.y + hero.height * 0.3, 0.78),
      ]
    : []
  const picture = [
    ...stage,
    ...vignette(scene, at),
    ...dark,
    ...beams(scene, at),
    ...motes(scene, at, copy),
    ...things,
    filmGrain(scene),
  ]
  return { picture, copy: inFittingInks(scene, picture, copy).copy }
}

/** Bold words over a spotlit set. */
export const spotlight: Composition = {
  id: 'spotlight',
  takes: heroes,
  arrange: (scene) =>
    onStage(
      scene,
      headlineOver(scene, { headlineMax: scene.shape === 'wide' ? 118 : 150 }),
      wordsAround(scene),
    ),
}

/** Everything on one axis under the beams. */
export const marquee: Composition = {
  id: 'marquee',
  takes: heroes,
  arrange: (scene) =>
    onStage(
      scene,
      scene.shape === 'wide'
        ? headlineOver(scene, { headlineMax: 112 })
        : tallCopy(scene, { align: 'centre', headlineMax: 138 }),
      ['above'],
    ),
}

/** The thing on high, the words at its feet. */
export const monument: Composition = {
  id: 'monument',
  takes: heroes,
  arrange: (scene) =>
    onStage(
      scene,
      centred(scene, { headlineMax: 118 }),
      scene.shape === 'tall' ? ['above'] : ['above', 'below'],
      scene.shape !== 'tall',
    ),
}
