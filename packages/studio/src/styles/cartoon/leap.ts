import { bottom, centreX, centreY } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import { path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import { headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { quietDot, screen } from './field.ts'
import { inkStroke, polygon, puffs } from './forms.ts'
import { cartoonHero, printedPhoto } from './hero.ts'
import { lettered } from './lettering.ts'
import { tonesOf } from './tones.ts'

/** The subject leaps up a slanted track, dust behind it. */
export const leap: Composition = {
  id: 'leap',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, unit, shape, look } = scene
    const tones = tonesOf(look)
    const { copy, hero } = headlineOver(scene, {
      footer: shape !== 'square',
      headlineMax: shape === 'wide' ? 108 : 134,
    })
    const picture: Layer[] = [
      fill(frame, look.ground),
      screen(scene, { ...frame, height: frame.height * 0.4 }, quietDot(scene), -120, { to: 0.7 }),
      ...track(scene, hero),
    ]
    if (scene.hero === 'framed')
      picture.push(...printedPhoto(scene, { ...hero, height: hero.height - 8 * unit }))
    else {
      const leaping = cartoonHero(
        scene,
        { ...hero, height: hero.height - 26 * unit },
        { tilt: -0.19, afloat: shape === 'wide', cast: tones.line },
      )
      const at = leaping.find(({ role }) => role === 'subject')?.bounds ?? hero
      picture.push(
        ...dust(scene, at, shape === 'portrait' || shape === 'tall' ? -Infinity : hero.x),
        ...leaping,
      )
    }
    return { picture, copy: lettered(scene, copy) }
  },
}

const rise = 0.2

/** A broad band across the frame that climbs, with streaks along it. */
function track(scene: Scene, hero: Box): Layer[] {
  const { frame, unit, look, shape } = scene
  const tones = tonesOf(look)
  const [cx, cy] = [centreX(hero), centreY(hero)]
  const edge = 40 * unit
  // its upper end stays below the words over it
  const climb = shape === 'wide' ? 0 : (frame.width - cx) * rise
  const half = Math.min(hero.height * 0.4, (cy - hero.y - climb) / 1.25 + hero.height * 0.12)
  const at = (x: number, offset: number): Point => [x, cy + offset - (x - cx) * rise]
  const [left, end] = [-edge, frame.width + edge]
  const band = (from: number, to: number) =>
    polygon([at(left, from), at(end, from), at(end, to), at(left, to)])
  const random = scene.random('streaks')
  const streaks = Array.from({ length: 17 }, (_, i) => {
    const offset = half * (-0.9 + (1.8 * (i + 0.5 * random())) / 17)
    const from = left + random() * frame.width * 0.35
    const until = from + frame.width * (0.25 + 0.6 * random())
    const thick = (3 + 6 * random()) * unit
    return polygon([at(from, offset), at(until, offset - thick * 0.4), at(until, offset + thick * 0.4)])
  })
  return [
    {
      kind: 'group',
      role: 'decor',
      children: [
        path(band(-half * 1.28, half * 1.28), tones.burstFar, inkStroke(tones.line, 8 * unit)),
        path(band(-half, half), look.form, inkStroke(tones.line, 6 * unit)),
        path(streaks.join(' '), mix(look.form, tones.paper, 0.8)),
      ],
    },
  ]
}

/** Clouds kicked up where the subject took off, and the arcs of its way. */
function dust(scene: Scene, leaping: Box, leftmost: number): Layer[] {
  const { unit, look } = scene
  const tones = tonesOf(look)
  const random = scene.random('dust')
  const size = Math.min(leaping.width, leaping.height) * 0.46
  // puffs reach to four fifths of their size before the subject, and keep off the words there
  const from = Math.max(leaping.x, leftmost + 0.8 * size)
  const low = bottom(leaping) + 14 * unit
  const puff = (dx: number, dy: number, s: number): Layer => {
    const box = {
      x: from + (dx - s / 2) * size,
      y: low - dy * size - s * size * 0.72,
      width: s * size,
      height: s * size * 0.72,
    }
    return path(puffs(box, 9, random), tones.paper, inkStroke(tones.line, 7 * unit))
  }
  return [
    {
      kind: 'group',
      role: 'decor',
      children: [
        puff(-0.42, 0.26, 0.56),
        puff(0.02, 0.06, 0.74),
        puff(-0.5, 0, 0.62),
        puff(0.42, -0.03, 0.5),
      ],
    },
  ]
}
