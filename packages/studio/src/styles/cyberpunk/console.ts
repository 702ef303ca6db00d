import { bottom, centreX, centreY, inset, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { down } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { parted } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { lit } from './copy.ts'
import { scan } from './ground.ts'
import { distantHand } from './hand.ts'
import { neonHero } from './hero.ts'
import { brackets, reticle, ticks } from './instruments.ts'
import { halo } from './light-shapes.ts'
import { lightsOf } from './lights.ts'

/** A machine's eye on the subject in its own place; the words on the console under it. */
export const consoleView: Composition = {
  id: 'console',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, look, shape, unit } = scene
    const { copy, area, hero, foot } = parted(scene, { share: shape === 'portrait' ? 0.58 : 0.56 })
    const { high, middle, low, first, second, floor } = lightsOf(look)
    const picture: Layer[] = [
      fill(frame, down(0, frame.height, [0, high], [1, mix(high, middle, 0.55)])),
      ...consoleFace(scene, copy),
    ]
    const side = Math.min(area.width, area.height)
    const stands: Box = {
      ...hero,
      y: hero.y + 6 * unit,
      height: Math.min(bottom(hero), bottom(area) - area.height * 0.09) - hero.y - 6 * unit,
    }
    const thing =
      scene.hero === 'framed'
        ? []
        : standing(
            scene,
            { ...stands, x: stands.x + stands.width * 0.06, width: stands.width * 0.88 },
            bottom(area),
          )
    const seen = thing.find(({ role }) => role === 'subject')?.bounds ?? stands
    if (scene.hero === 'framed')
      picture.push(...framedPhoto(scene, area, { kind: 'rect', ...area }, 'background', foot))
    else {
      const line = bottom(seen) - seen.height * 0.14
      picture.push({
        kind: 'group',
        role: 'decor',
        clip: { kind: 'rect', ...area },
        children: [
          fill(area, down(area.y, bottom(area), [0, mix(high, middle, 0.7)], [0.7, low], [1, floor])),
          ...place(scene, area, line),
          halo(
            centreX(stands),
            line,
            area.width * 0.6,
            area.height * 0.5,
            look.dark ? low : '#ffffff',
            0.8,
            look.dark,
          ),
          ...reticle(
            scene,
            centreX(seen),
            centreY(seen),
            Math.min(side * 0.44, Math.max(seen.width, seen.height) * 0.6),
          ),
        ],
      })
    }
    picture.push(scan(scene, area, scene.hero === 'framed' ? 0.06 : look.dark ? 0.14 : 0.2))
    picture.push(...thing)
    picture.push(
      ...brackets(scene, inset(area, side * 0.05), side * 0.1),
      ...ticks(scene, area),
      border(scene, area, first, second),
      grain(scene, 0.06),
    )
    return { picture, copy: lit(scene, copy) }
  },
}

/** A low thing is raised towards the picture's middle, as a viewfinder would hold it. */
function standing(scene: Scene, box: Box, floor: number): Layer[] {
  const tryOut = neonHero(scene, box, 0)
  const seen = tryOut.find(({ role }) => role === 'subject')?.bounds ?? box
  const lift = (seen.y - box.y) * 0.42
  return neonHero(scene, { ...box, height: box.height - lift }, 0.45, floor)
}

/** What fills a console: a faint raster, and bars of a signal at the end of the button's row where it leaves room. */
function consoleFace(scene: Scene, copy: readonly Layer[]): Layer[] {
  const { frame, look, unit, safe } = scene
  const { first, second } = lightsOf(look)
  const step = 54 * unit
  let raster = ''
  for (let x = safe.x % step; x < frame.width; x += step) raster += `M${x} 0 V${frame.height} `
  for (let y = safe.y % step; y < frame.height; y += step) raster += `M0 ${y} H${frame.width} `
  const layers: Layer[] = [
    {
      kind: 'shape',
      role: 'decor',
      shape: { kind: 'path', d: raster },
      stroke: { paint: withAlpha(second, look.dark ? 0.055 : 0.09), width: 1.4 * unit },
    },
  ]
  const plate = copy.find(({ role }) => role === 'cta_plate')?.bounds
  const width = 190 * unit
  if (
    scene.shape === 'wide' ||
    scene.shape === 'tall' ||
    !plate ||
    right(safe) - width - right(plate) < 60 * unit
  )
    return layers
  const random = scene.random('signal')
  const pitch = 15 * unit
  for (let i = 0; i * pitch < width; i++) {
    const high =
      plate.height * (0.18 + 0.82 * random() * Math.sin(((i + 1) * pitch * Math.PI) / (width + pitch)))
    layers.push({
      kind: 'shape',
      role: 'decor',
      shape: {
        kind: 'rect',
        x: right(safe) - width + i * pitch,
        y: bottom(plate) - high,
        width: 6 * unit,
        height: high,
      },
      fill: mix(second, first, (i * pitch) / width),
      opacity: look.dark ? 0.85 : 0.7,
    })
  }
  return layers
}

/** The trade's own place, far behind glass. */
function place(scene: Scene, area: Box, line: number): Layer[] {
  const { look, setting } = scene
  const { far, middle, low, near, floor } = lightsOf(look)
  const colours = { ...look.subject, far: mix(far, low, 0.4), middle: mix(far, middle, 0.4), near, floor }
  return [
    {
      kind: 'group',
      opacity: look.dark ? 0.7 : 0.8,
      children: distantHand(setting.back(area, line, colours, scene.random('place')), look, area),
    },
  ]
}

/** The edge between picture and console: a line of light. */
function border({ shape, unit, look }: Scene, area: Box, first: string, second: string): Layer {
  const upright = shape === 'wide'
  const line: Box = upright
    ? { x: area.x - 2 * unit, y: 0, width: 4 * unit, height: area.height }
    : { x: 0, y: (area.y > 0 ? area.y : bottom(area)) - 2 * unit, width: right(area), height: 4 * unit }
  return {
    kind: 'shape',
    role: 'decor',
    shape: { kind: 'rect', ...line },
    fill: {
      kind: 'linear',
      from: [line.x, line.y],
      to: upright ? [line.x, bottom(line)] : [right(line), line.y],
      stops: [
        [0, second],
        [1, first],
      ],
    },
    shadow: { colour: withAlpha(second, look.dark ? 0.9 : 0.4), blur: 26 * unit, dx: 0, dy: 0 },
  }
}
