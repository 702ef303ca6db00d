import { compositionsFor } from '../../first-choice.ts'
import { designPoster, heroOf, layoutFor, type PosterDesign } from '../../design.ts'
import { inspect } from '../../inspect/inspect.ts'
import type { ImageAsset } from '../../image/asset.ts'
import type { Box, Layout } from '../../layout.ts'
import { PLACEMENTS } from '../../placements.ts'
import { randomFrom, seedFrom, shuffled } from '../../random.ts'
import { plateOf } from '../../render/raster.ts'
import type { Composition } from '../../styles/style.ts'
import type { Typeface } from '../../type/script.ts'
import { placementOf, type FilmScene } from '../storyboard.ts'
import { card, cardTones, type CardTone } from './card.ts'
import { clipGround } from './clip-still.ts'
import type { Film, FilmClip } from './film-art.ts'
import { wordsOf } from './scene-words.ts'
import { shownCaptions } from './shown-captions.ts'
import { window } from './window.ts'

/** A scene at rest, and where its clip runs, if it has one. */
export type SceneLayout = {
  layout: Layout
  /** What running text is set in. */
  text: Typeface
  clip?: FilmClip & { box: Box }
}

// faults show at this size already
const lookAt = 0.3
const mostTries = 4
/** A film is read in passing, and its captions by those who hear nothing: larger than on a poster. */
const bodySize = 48

/** The arrangement of one scene: of those that suit its shot, the first that passes the inspection. */
export function layoutOfScene(film: Film, index: number): SceneLayout {
  const { storyboard, art, ratio } = film
  const scene = storyboard.scenes[index]
  if (!scene) throw new RangeError(`the film has no scene ${index}`)
  const clip = scene.media === undefined ? undefined : art.clips[scene.media]
  const photo = clip ? undefined : photoOf(film, scene)
  const design = designOf(film, index, photo)
  const placement = placementOf[ratio]
  if (clip) {
    const layout = layoutFor({ ...design, hero: 'drawing' }, placement, { composition: window, bodySize })
    return { layout: withoutSubject(layout), text: design.look.text, clip: { ...clip, box: clipBox(layout) } }
  }
  let best: Layout | undefined
  let least = Infinity
  for (const composition of choicesFor(film, index, design).slice(0, mostTries)) {
    const layout = layoutFor(design, placement, { composition, bodySize })
    const faults = inspect(layout, plateOf(layout, lookAt)).findings.length
    if (faults >= least) continue
    best = layout
    least = faults
    if (faults === 0) break
  }
  if (!best) throw new Error(`no arrangement for a ${scene.shot} scene in ${art.style}`)
  return { layout: best, text: design.look.text }
}

const photoOf = ({ art }: Film, { shot, media }: FilmScene): ImageAsset | undefined =>
  shot === 'words' || shot === 'quote'
    ? undefined
    : ((media === undefined ? undefined : art.photos[media]) ?? art.product)

function designOf(film: Film, index: number, photo: ImageAsset | undefined): PosterDesign {
  const { storyboard, art } = film
  const scene = storyboard.scenes[index] as FilmScene // the caller looked
  const longest = shownCaptions(film, scene).toSorted((a, b) => b.text.length - a.text.length)[0]
  const design = designPoster({
    brief: art.brief,
    words: wordsOf(longest ? { ...scene, body: longest.text } : scene, art.call),
    brand: art.brand,
    style: art.style,
    // one seed for all scenes: colours, voice and drawing belong to the film
    seed: storyboard.seed,
    ...(art.look === undefined ? {} : { look: art.look }),
    ...(photo ? { photo } : {}),
    ...(scene.shot === 'picture' ? { whole: true } : {}),
    ...(art.logo ? { logo: art.logo } : {}),
  })
  // the brand opens the film and ends it
  if (index === 0 || scene.shot === 'end') return design
  const { logo: _, ...bare } = design
  return { ...bare, business: '' }
}

function choicesFor({ storyboard, art }: Film, index: number, design: PosterDesign): Composition[] {
  const scene = storyboard.scenes[index] as FilmScene // the caller looked
  const nth = storyboard.scenes.slice(0, index).filter(({ shot }) => shot === scene.shot).length
  if (scene.shot === 'words' || scene.shot === 'quote') {
    const tones = turned(orderOfTones(storyboard.seed), nth)
    return tones.map((tone) => card(art.style, tone, scene.shot === 'quote'))
  }
  if (scene.shot === 'picture') return [window]
  const hero = heroOf(design.photo ? { photo: design.photo } : {})
  const random = randomFrom(seedFrom(storyboard.seed, art.style, 'scenes'))
  const all = shuffled(random, compositionsFor(art.style, hero))
  // heroes, points and the end take turns through the same arrangements, so neighbours differ
  const before = storyboard.scenes
    .slice(0, index)
    .filter(({ shot }) => shot !== 'words' && shot !== 'quote' && shot !== 'picture').length
  const choices = turned(all, before)
  return scene.shot === 'close' && design.photo ? [window, ...choices] : choices
}

const orderOfTones = (seed: number): CardTone[] => shuffled(randomFrom(seedFrom(seed, 'cards')), cardTones)

const turned = <T>(items: readonly T[], by: number): T[] => {
  const from = items.length === 0 ? 0 : by % items.length
  return [...items.slice(from), ...items.slice(0, from)]
}

const withoutSubject = (layout: Layout): Layout => ({
  ...layout,
  layers: layout.layers.filter(({ role, element }) => role !== 'subject' && element !== 'subject'),
})

/** The window's area: what its words leave, in whole pixel pairs. */
function clipBox({ placement, layers }: Layout): Box {
  const { width, height } = PLACEMENTS[placement]
  const ground = clipGround(layers)
  const box =
    ground?.kind === 'shape' && ground.shape.kind === 'rect' ? ground.shape : { x: 0, y: 0, width, height }
  const even = (value: number) => Math.round(value / 2) * 2
  const [x, y] = [even(box.x), even(box.y)]
  return { x, y, width: even(box.x + box.width) - x, height: even(box.y + box.height) - y }
}
