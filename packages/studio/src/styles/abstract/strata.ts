import { centreX, centreY, inset } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { fill, grain } from '../backdrop.ts'
import { framedPhoto } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { parted } from '../skeleton.ts'
import type { Composition, Look } from '../style.ts'
import { figure, shadeOf, tonesOf } from './figure.ts'

const round = (n: number) => Math.round(n * 10) / 10

/** A soft uneven oval that fills its box, run through against the clock. */
function hollow(box: Box, random: Random, uneven: number): string {
  const phases = [random() * 6.28, random() * 6.28, random() * 6.28]
  const [cx, cy] = [centreX(box), centreY(box)]
  const steps = 72
  const points = Array.from({ length: steps }, (_, i) => {
    const a = (-i / steps) * Math.PI * 2
    const k =
      1 -
      uneven *
        (0.5 +
          0.26 * Math.sin(2 * a + phases[0]!) +
          0.16 * Math.sin(3 * a + phases[1]!) +
          0.08 * Math.sin(5 * a + phases[2]!))
    // between an oval and a rectangle: the corners of the room are used too
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const grown = k / (Math.abs(c) ** 3 + Math.abs(s) ** 3) ** (1 / 3)
    return `${round(cx + (box.width / 2) * c * grown)} ${round(cy + (box.height / 2) * s * grown)}`
  })
  return `M${points.join(' L')} Z`
}

/** A sheet over the whole frame with a hole in it, its shade falling on what lies deeper. */
const sheet = (scene: Scene, hole: string, colour: string, depth: number): Layer => {
  const { frame, unit, look } = scene
  const over = 80 * unit
  return {
    kind: 'shape',
    role: 'decor',
    shape: {
      kind: 'path',
      d: `M${-over} ${-over} H${frame.width + over} V${frame.height + over} H${-over} Z ${hole}`,
    },
    fill: colour,
    shadow: {
      colour: shadeOf(look, look.dark ? 0.55 : 0.3),
      blur: depth * unit,
      dx: 0,
      dy: depth * 0.34 * unit,
    },
  }
}

const sheets = 5

/** From the sheet that carries the words down to the lit ground behind the subject. */
function coloursOf({ palette, ground, dark, groundFar }: Look): string[] {
  const [, second = ground, middle = ground, bright = ground, light = ground] = palette
  return dark
    ? [ground, mix(ground, middle, 0.5), middle, mix(middle, bright, 0.6), bright, mix(bright, light, 0.75)]
    : [
        ground,
        mix(groundFar, second, 0.5),
        mix(second, middle, 0.7),
        middle,
        mix(middle, bright, 0.6),
        mix(light, '#ffffff', 0.35),
      ]
}

/** Sheets of paper cut away one below the other, the subject in the depth. */
export const strata: Composition = {
  id: 'strata',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, shape, unit } = scene
    const { copy, area, hero } = parted(scene, { share: shape === 'portrait' ? 0.54 : 0.5, headlineMax: 124 })
    const random = scene.random('sheets')
    const reach = Math.min(area.width, area.height) * 0.34
    const free =
      shape === 'wide'
        ? { left: 0, top: 1, right: 1, bottom: 1 }
        : shape === 'tall'
          ? { left: 1, top: 0, right: 1, bottom: 1 }
          : { left: 1, top: 1, right: 1, bottom: 0 }
    const outer: Box = {
      x: area.x - free.left * reach,
      y: area.y - free.top * reach,
      width: area.width + (free.left + free.right) * reach,
      height: area.height + (free.top + free.bottom) * reach,
    }
    // the deepest hole keeps clear of the frame's edge, so its sheets are seen all around
    const middle = shape === 'tall' ? { ...area, height: area.height * 0.86 } : area
    const inner = inset(middle, middle.width * 0.1, middle.height * 0.1)
    const between = (t: number): Box => ({
      x: outer.x + (inner.x - outer.x) * t,
      y: outer.y + (inner.y - outer.y) * t,
      width: outer.width + (inner.width - outer.width) * t,
      height: outer.height + (inner.height - outer.height) * t,
    })
    const colours = coloursOf(look)
    const picture: Layer[] = [fill(frame, colours[sheets] ?? look.form)]
    for (let k = sheets - 1; k >= 0; k--)
      picture.push(
        sheet(scene, hollow(between(k / (sheets - 1)), random, 0.2), colours[k] ?? look.form, 34 - 2 * k),
      )
    if (scene.hero === 'framed') {
      const box = inset(inner, inner.width * 0.02, inner.height * 0.02)
      picture.push(
        ...framedPhoto(scene, box, { kind: 'rect', ...box, radius: Math.min(box.width, box.height) * 0.2 }),
      )
    } else {
      const room = inset(inner, inner.width * 0.08, inner.height * 0.06)
      const y = Math.max(room.y, shape === 'tall' ? hero.y : room.y)
      picture.push(
        ...figure(scene, { ...room, y, height: room.y + room.height - y - 6 * unit }, 'tones', tonesOf(look)),
      )
    }
    return { picture: [...picture, grain(scene, 0.08)], copy }
  },
}
