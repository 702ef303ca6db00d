import { bottom, centreX, centreY, right, within } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { oval } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import { headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { quietDot, screen } from './field.ts'
import { flyer, inkStroke } from './forms.ts'
import { cartoonHero, printedPhoto } from './hero.ts'
import { lettered } from './lettering.ts'
import { tonesOf } from './tones.ts'

/** A sticker with a white rim, slapped at a tilt on a dotted sheet. */
export const sticker: Composition = {
  id: 'sticker',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, unit, shape, look } = scene
    const tones = tonesOf(look)
    const { copy, hero } = headlineOver(scene, { headlineMax: shape === 'wide' ? 112 : 138 })
    const [cx, cy] = [centreX(hero), centreY(hero)]
    const r =
      shape === 'wide'
        ? Math.min(hero.height, hero.width * 1.12) * 0.56
        : Math.min(frame.width * 0.53, hero.height * 0.86)
    // a great disc behind subject and foot, whose upper edge stays below the headline
    const middle = shape === 'wide' ? cy : Math.max(cy, hero.y + r - 6 * unit)
    const disc = { kind: 'ellipse' as const, cx, cy: middle, rx: r, ry: r }
    const box = { x: cx - r, y: middle - r, width: 2 * r, height: 2 * r }
    const picture: Layer[] = [
      fill(frame, look.ground),
      screen(scene, { ...frame }, quietDot(scene), shape === 'wide' ? 20 : 70, {
        pitch: 30,
        from: -0.5,
        to: 0.86,
      }),
      oval(cx + 14 * unit, middle + 16 * unit, r, r, tones.line, { role: 'decor' }),
      oval(cx, middle, r, r, look.form, { ...inkStroke(tones.line, 8 * unit), role: 'decor' }),
      screen(scene, box, look.formFar, 60, { clip: disc, pitch: 24, from: -0.2, to: 1 }),
      oval(cx, middle, r - 26 * unit, r - 26 * unit, '#00000000', {
        stroke: {
          paint: mix(look.form, tones.paper, 0.75),
          width: 6 * unit,
          dash: [34 * unit, 22 * unit],
          cap: 'round',
        },
        role: 'decor',
      }),
    ]
    const room = within(hero, hero.width / hero.height)
    if (scene.hero === 'framed') picture.push(...printedPhoto(scene, within(hero, 1.05, 0.5, 0.5)))
    else
      picture.push(
        ...cartoonHero(scene, room, { tilt: -0.1, afloat: shape === 'wide', rim: true, cast: tones.line }),
      )
    if (scene.hero !== 'framed') picture.push(...strewn(scene, hero))
    return { picture, copy: lettered(scene, copy) }
  },
}

/** Two small stickers at the sides of the large one. */
function strewn({ unit, look }: Scene, hero: Box): Layer[] {
  const tones = tonesOf(look)
  const side = Math.min(hero.width, hero.height)
  const cx = centreX(hero)
  const left = Math.max(cx - side * 0.66, hero.x)
  const end = Math.min(cx + side * 0.68, right(hero))
  const pen = 4.5 * unit
  return [
    flyer('twinkle', left + 30 * unit, hero.y + side * 0.3, 84 * unit, tones.spark, tones.line, pen, 0.2),
    flyer(
      'heart',
      end - 20 * unit,
      bottom(hero) - side * 0.1,
      84 * unit,
      tones.burstFar,
      tones.line,
      pen,
      0.25,
    ),
  ]
}
