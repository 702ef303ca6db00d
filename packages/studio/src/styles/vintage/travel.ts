import { bottom, centreX, inset, right } from '../../box.ts'
import { contrast, legibleInk } from '../../colour/contrast.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { bar, oval, placed } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { hasWords } from '../column.ts'
import { pressed, printed } from './hand.ts'
import { poster, printedPhoto } from './hero.ts'
import { inksOf } from './looks.ts'
import { copyAbove, copyBeside, footRow } from './rooms.ts'
import { brandMark } from './brand-mark.ts'
import { stack, type StackOptions } from './stack.ts'
import { ribbonBlock } from './ribbon.ts'
import { aged, finish, plateOn, worn } from './surface.ts'

/** Where the view is, where its ground begins and where the subject stands. */
type Stage = { copy: Layer[]; view: Box; floor: number; hero: Box; band?: Box }

/** A railway poster: the trade's own place under a great sun, the subject in front, words on a band. */
export const travel: Composition = {
  id: 'travel',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame } = scene
    const sheet = look.dark ? mix(inksOf(look).paper, inksOf(look).second, 0.12) : inksOf(look).paper
    const { copy, view, floor, hero, band } = stage(scene)
    const picture: Layer[] = [fill(frame, sheet)]
    if (scene.hero === 'framed') {
      picture.push(...(scene.shape === 'tall' ? landscape(scene, view, floor, hero) : []))
      if (band) picture.push(fill(band, bandOf(scene)))
      picture.push(...aged(scene), worn(scene, frame, 0.12))
      const box = scene.shape === 'tall' ? inset(hero, 22 * scene.unit) : view
      if (scene.shape === 'tall') picture.push(...postcard(scene, hero))
      picture.push(...printedPhoto(scene, box, { kind: 'rect', ...box }))
    } else {
      const figure = poster(scene, hero)
      picture.push(...landscape(scene, view, floor, hero), ...beside(scene, view, hero, figure))
      if (band) picture.push(fill(band, bandOf(scene)))
      picture.push(...aged(scene), worn(scene, frame, 0.14), ...figure)
    }
    return { picture: [...picture, ...finish(scene)], copy }
  },
}

/** Small things of the trade at the subject's sides, where it leaves room. */
function beside(scene: Scene, view: Box, hero: Box, figure: readonly Layer[]): Layer[] {
  const { setting, look, unit, subject } = scene
  const seen = figure.find(({ role }) => role === 'subject')?.bounds
  const props = setting.props.filter(({ id }) => id !== subject)
  if (!seen || setting.id === 'open_place' || props.length === 0) return []
  const random = scene.random('props')
  const first = Math.floor(random() * props.length)
  const high = hero.height * 0.36
  const sides: readonly (readonly [from: number, to: number])[] = [
    [view.x + 24 * unit, seen.x - 14 * unit],
    [right(seen) + 14 * unit, right(view) - 24 * unit],
  ]
  return sides.flatMap(([from, to], i): Layer[] => {
    const prop = props[(first + i) % props.length]
    if (!prop || to - from < high * 0.55) return []
    const width = Math.min(to - from, high * 1.5)
    const box: Box = {
      x: i === 0 ? to - width : from,
      y: bottom(hero) - high - 10 * unit,
      width,
      height: high,
    }
    const drawing = placed(scene.restyle(prop.draw(look.subject)), prop.frame, box)
    if (drawing.kind !== 'group') return []
    // scenery, not the subject: no check need keep clear of it
    const { transform, children } = drawing
    const thing: Layer = { kind: 'group', role: 'decor', ...(transform ? { transform } : {}), children }
    return pressed([thing], { rim: 5 * unit, contour: 4 * unit })
  })
}

/** A print's white margin, lying on the scene. */
const postcard = ({ look, unit }: Scene, { x, y, width, height }: Box): Layer[] => {
  const { key, paper } = inksOf(look)
  return [
    bar(x + 7 * unit, y + 7 * unit, width, height, key, { role: 'decor' }),
    bar(x, y, width, height, paper, { role: 'decor', stroke: { paint: key, width: 3 * unit } }),
  ]
}

const bandOf = ({ look }: Scene): string => (look.dark ? look.ground : look.plate)
const skyOf = ({ look }: Scene): string => (look.form === look.offer ? look.form : look.groundFar)

function optionsOn(scene: Scene, ground: string): Omit<StackOptions, 'parts' | 'box' | 'stand'> {
  const { look, shape } = scene
  const { key, main, second, paper } = inksOf(look)
  const ink = legibleInk(ground, [look.dark ? paper : key, paper, key], 5.7)
  const letters = ink === paper && contrast(second, ground) >= 5.4 ? second : ink
  const cloth = contrast(paper, ground) > 3 ? paper : key
  return {
    align: 'centre',
    ink,
    ground,
    headline: {
      max: shape === 'wide' ? 108 : 132,
      lines: shape === 'wide' ? 4 : 3,
      letters: shape === 'tall' ? ink : letters,
      ...(ink === paper ? { beside: mix(ground, key, 0.75) } : { rim: ground, beside: second }),
    },
    button: plateOn(ground, inksOf(look), [second, key, paper, main]),
    ribbon: { cloth, ink: cloth === paper ? key : paper },
  }
}

function stage(scene: Scene): Stage {
  const { safe, unit, shape, frame } = scene
  const margin = 30 * unit
  const sheet = inset(frame, margin)
  const framed = scene.hero === 'framed'
  if (shape === 'tall') {
    const { copy, hero } = copyAbove(scene, optionsOn(scene, skyOf(scene)))
    const stands = bottom(hero)
    return {
      copy,
      view: sheet,
      floor: stands - hero.height * 0.2,
      hero: framed ? hero : { ...hero, height: stands - hero.y },
    }
  }
  const ground = bandOf(scene)
  const options = optionsOn(scene, ground)
  if (shape === 'wide') {
    const { copy, hero } = copyBeside(scene, options, 0.46)
    const x = hero.x - 10 * unit
    const view: Box = { ...sheet, x, width: frame.width - margin - x }
    const band: Box = { ...sheet, width: x - margin - 14 * unit }
    const stands = bottom(view) - view.height * 0.07
    const stage: Box = {
      x: view.x + 24 * unit,
      y: view.y + view.height * 0.14,
      width: view.width - 48 * unit,
      height: 0,
    }
    return {
      copy,
      view,
      floor: stands - view.height * 0.15,
      hero: { ...stage, height: stands - stage.y },
      band,
    }
  }
  const row = footRow(scene, safe, { ...options, parts: [], box: safe, stand: 'bottom' })
  const high = safe.height * (shape === 'portrait' ? 0.23 : 0.22)
  const title = stack(scene, {
    ...options,
    parts: ['headline'],
    box: { ...safe, y: row.used.y - 26 * unit - high, height: high },
    stand: 'bottom',
  })
  const ribbon = hasWords(scene, 'offer')
    ? ribbonBlock(scene, 'offer', safe.width, options.ribbon)
    : undefined
  const edge = title.used.y - 30 * unit - (ribbon ? ribbon.height * 0.5 : 0)
  const band: Box = { ...sheet, y: edge, height: bottom(sheet) - edge }
  const top = ribbon ? edge - ribbon.height * 0.5 : edge
  const copy = [...title.layers, ...row.layers, ...(ribbon ? ribbon.at(centreX(frame), top, 'centre') : [])]
  // on a photo no words may stand: the name has a strip of its own
  const mark = brandMark(
    scene,
    safe.width,
    inkOver(scene, framed),
    framed ? inksOf(scene.look).paper : skyOf(scene),
    'centre',
  )
  copy.push(...mark.at(centreX(frame), safe.y, 'centre'))
  const head = safe.y + mark.height + 24 * unit
  const view: Box = framed
    ? { ...sheet, y: head, height: top - 2 - head }
    : { ...sheet, height: edge - sheet.y }
  const stands = ribbon ? top - 2 : edge - 26 * unit
  return {
    copy,
    view,
    floor: Math.min(edge - 12 * unit, stands) - (edge - head) * 0.15,
    hero: { x: sheet.x + 50 * unit, y: head, width: sheet.width - 100 * unit, height: stands - head },
    band: framed ? { ...band, y: edge } : band,
  }
}

const inkOver = (scene: Scene, framed: boolean): string => {
  const { key, paper } = inksOf(scene.look)
  return legibleInk(framed ? paper : skyOf(scene), [key, paper], 5.7)
}

/** Sky in rings around the sun, the place below it on the press. */
function landscape(scene: Scene, view: Box, floor: number, hero: Box): Layer[] {
  const { look, setting } = scene
  const { key, main, second, paper } = inksOf(look)
  const sky = skyOf(scene)
  const night = contrast(sky, paper) > contrast(sky, key)
  const sun = night ? second : contrast(paper, sky) > 1.25 ? paper : second
  const cx = centreX(hero)
  const cy = hero.y + (floor - hero.y) * 0.52
  const r = Math.min(view.width * 0.36, (floor - hero.y) * 0.5)
  const rings = [2.1, 1.72, 1.36].map((times, i) =>
    oval(cx, cy, r * times, r * times, mix(sky, sun, night ? 0.05 + 0.05 * i : 0.14 + 0.14 * i)),
  )
  const far = night ? mix(sky, main, 0.55) : mix(sky, main, 0.55)
  const colours = {
    ...look.subject,
    far,
    middle: main,
    near: mix(main, key, 0.55),
    floor: mix(main, key, 0.35),
  }
  // under words on the sky the place begins with the subject
  const top = scene.shape === 'tall' ? hero.y - 30 * scene.unit : view.y
  const place: Box = { ...view, y: top, height: bottom(view) - top }
  return [
    {
      kind: 'group',
      role: 'decor',
      clip: { kind: 'rect', ...view },
      children: [
        fill(view, sky),
        ...rings,
        oval(cx, cy, r, r, sun),
        {
          // paler than what stands in front of it, as far things are
          ...printed(setting.back(place, floor, colours, scene.random('place')), look, place, {
            contour: 3 * scene.unit,
            rim: 0,
            shift: 2 * scene.unit,
            pitch: 9 * scene.unit,
          }),
          opacity: 0.8,
        },
        bar(
          view.x,
          floor + (bottom(view) - floor) * 0.55,
          view.width,
          bottom(view) - floor,
          mix(main, key, 0.62),
        ),
      ],
    },
  ]
}
