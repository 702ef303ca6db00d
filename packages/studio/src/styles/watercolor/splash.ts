import { bottom, centreX, centreY, inset, right } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import { path } from '../../subjects/draw.ts'
import { headlineOver } from '../skeleton.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { drops, frayed, outlineOf, splashes, washOf } from './blot.ts'
import { mounted, stillLife } from './hero.ts'
import { lean, page, tooth, wash } from './page.ts'
import { wordBoxes } from './swatch.ts'
import { brushedPlates } from './words.ts'

/** A loose blot thrown down, off the frame at one side, with runs and spatter; the subject stands in it. */
export const splash: Composition = {
  id: 'splash',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { shape, unit } = scene
    const { copy, hero } = headlineOver(scene, { headlineMax: shape === 'wide' ? 116 : 150 })
    const standing: Box =
      scene.hero === 'framed'
        ? hero
        : shape === 'wide'
          ? inset(hero, 0, 6 * unit)
          : {
              ...hero,
              x: hero.x + hero.width * (shape === 'square' ? 0 : 0.06),
              width: hero.width * (shape === 'square' ? 1 : 0.94),
            }
    return {
      picture: [
        ...page(scene),
        blot(scene, hero, copy),
        ...(scene.hero === 'framed'
          ? mounted(scene, inset(hero, hero.width * 0.03, 0))
          : stillLife(scene, standing)),
        tooth(scene),
      ],
      copy: brushedPlates(scene, copy),
    }
  },
}

function blot(scene: Scene, hero: Box, copy: readonly Layer[]): Layer {
  const { look, unit, shape } = scene
  const [a = '', b = ''] = look.palette
  const random = scene.random('blot')
  const aside = shape === 'wide' ? 0.06 : shape === 'square' ? 0.1 : 0.08
  const [cx, cy] = [centreX(hero) + hero.width * aside, centreY(hero) + hero.height * 0.05]
  const ry = hero.height * (shape === 'wide' ? 0.54 : 0.6)
  const rx = hero.width * (shape === 'wide' ? 0.62 : shape === 'square' ? 0.66 : 0.6)
  const words = wordBoxes(copy)
  const star: Point[] = Array.from({ length: 15 }, (_, i) => {
    const angle = (i / 15) * Math.PI * 2 + 0.2 * random()
    const far = i % 3 === 0 ? 0.98 + 0.14 * random() : 0.8 + 0.14 * random()
    // drawn in where it would run under words
    for (let reach = far; reach > 0.3; reach -= 0.05) {
      const [x, y] = [cx + Math.cos(angle) * rx * reach, cy + Math.sin(angle) * ry * reach]
      if (!words.some((box) => within(box, x, y, 44 * unit))) return [x, y]
    }
    return [cx, cy]
  })
  const middle = inset({ x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry }, rx * 0.35, ry * 0.35)
  const deep = look.dark ? mix(a, '#ffffff', 0.14) : mix(a, look.palette[6] ?? a, 0.16)
  return wash(scene, 'blot', [
    ...washOf(star, a, random, { layers: 4, force: 0.36, alpha: 0.4 }),
    ...drops(middle, [lean(a, 30, 0.05), deep, lean(a, -26, 0), lean(a, 40, 0.06)], random, 0.62),
    ...runs(
      cx,
      cy + ry * 0.5,
      rx,
      Math.min(ry * 0.66, scene.frame.height - cy - ry * 0.5),
      a,
      unit,
      random,
      words,
    ),
    ...splashes(cx, cy, Math.max(rx, ry) * 1.02, [a, deep, b], 44, random, words),
  ])
}

const within = (box: Box, x: number, y: number, air: number): boolean =>
  x > box.x - air && x < right(box) + air && y > box.y - air && y < bottom(box) + air

/** Paint that ran down from the blot's lower edge, a drop at the end of each. */
function runs(
  cx: number,
  y: number,
  rx: number,
  length: number,
  colour: string,
  unit: number,
  random: () => number,
  words: readonly Box[],
): Layer[] {
  return [-0.42, -0.16, 0.26, 0.46].flatMap((at): Layer[] => {
    const x = cx + rx * (at + 0.1 * random())
    const w = (5 + 5 * random()) * unit
    const end = y + length * (0.45 + 0.75 * random())
    if (words.some((box) => within(box, x, end, 5 * w) || within(box, x, (y + end) / 2, 4 * w))) return []
    const outline: Point[] = [
      [x - w * 1.8, y],
      [x - w, y + (end - y) * 0.3],
      [x - w * 0.8, end - w * 2],
      [x - w * 1.3, end],
      [x, end + w * 1.4],
      [x + w * 1.3, end],
      [x + w * 0.8, end - w * 2],
      [x + w, y + (end - y) * 0.3],
      [x + w * 1.8, y],
    ]
    return [path(outlineOf(frayed(outline, 2, 0.08, random)), colour, { opacity: 0.7 })]
  })
}
