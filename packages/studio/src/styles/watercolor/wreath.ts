import { bottom, centreX, inset, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { line } from '../../subjects/draw.ts'
import { centred } from '../skeleton.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { drops, roundOf, splashes, washOf } from './blot.ts'
import { flower, sprig } from './botany.ts'
import { mounted, stillLife } from './hero.ts'
import { lean, ornament, page, petalsOf, tooth, wash } from './page.ts'
import { wordBoxes } from './swatch.ts'
import { brushedPlates } from './words.ts'

/** Two branches that rise around the subject and nearly meet above it. */
export const wreath: Composition = {
  id: 'wreath',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { shape, unit, frame } = scene
    const { copy, hero } = centred(scene, { headlineMax: shape === 'wide' ? 108 : 112 })
    const most = Math.min(frame.width * 0.46, hero.height * 0.86)
    const ry = Math.min(hero.height / 2 + (shape === 'wide' ? 0 : 12 * unit), frame.width * 0.46)
    const rx =
      shape === 'wide' ? Math.min(hero.width * 0.56, ry * 1.05) : Math.max(ry, Math.min(most, ry * 1.32))
    const ring: Box = {
      x: centreX(hero) - rx,
      y: hero.y + hero.height / 2 - ry,
      width: 2 * rx,
      height: 2 * ry,
    }
    const inner: Box = {
      x: ring.x + rx * 0.3,
      y: Math.max(hero.y - 12 * unit, ring.y - 12 * unit),
      width: rx * 1.4,
      height: Math.min(bottom(hero), bottom(ring)) - Math.max(hero.y, ring.y) + 12 * unit,
    }
    return {
      picture: [
        ...page(scene),
        ...pool(scene, ring, copy),
        ...(scene.hero === 'framed'
          ? [
              branches(scene, ring, copy),
              ...mounted(scene, inset(hero, Math.max(0, (hero.width - rx * 1.55) / 2), hero.height * 0.05)),
            ]
          : [branches(scene, ring, copy), ...stillLife(scene, inner)]),
        foot(scene, ring, scene.hero === 'framed' ? hero : inner),
        tooth(scene),
      ],
      copy: brushedPlates(scene, copy),
    }
  },
}

function pool(scene: Scene, ring: Box, copy: readonly Layer[]): Layer[] {
  const { look } = scene
  const [a = '', b = ''] = look.palette
  const random = scene.random('pool')
  const [cx, cy] = [ring.x + ring.width / 2, ring.y + ring.height / 2]
  return [
    wash(scene, 'pool', [
      ...washOf(
        roundOf(cx, cy, ring.width * 0.37, ring.height * 0.38, random),
        look.dark ? look.formFar : b,
        random,
        {
          alpha: 0.42,
        },
      ),
      ...drops(
        inset(ring, ring.width * 0.2, ring.height * 0.2),
        [lean(b, 26, -0.03), lean(b, -26, -0.03)],
        random,
        0.6,
      ),
      ...splashes(cx, cy, Math.max(ring.width, ring.height) * 0.62, [a, b], 14, random, wordBoxes(copy)),
    ]),
  ]
}

function branches(scene: Scene, ring: Box, copy: readonly Layer[]): Layer {
  const words = wordBoxes(copy).map((box) => inset(box, -26 * scene.unit, -20 * scene.unit))
  const onWords = (x: number, y: number) =>
    words.some((box) => x > box.x && x < right(box) && y > box.y && y < bottom(box))
  const random = scene.random('branches')
  const petals = petalsOf(scene.look)
  const [cx, cy, rx, ry] = [
    ring.x + ring.width / 2,
    ring.y + ring.height / 2,
    (ring.width / 2) * 0.9,
    (ring.height / 2) * 0.9,
  ]
  const size = Math.min(rx, ry)
  const out: Layer[] = []
  const around = 13
  for (const side of [-1, 1]) {
    out.push(bough(cx, cy, rx, ry, side, scene.look.palette[3] ?? '', size))
    for (let i = 0; i < around; i++) {
      const t = i / (around - 1)
      // from the foot of the ring up to shortly before its head
      const angle = Math.PI / 2 - side * (0.22 + t * 2.45)
      const [x, y] = [cx + Math.cos(angle) * rx, cy + Math.sin(angle) * ry]
      const ahead = Math.atan2(Math.cos(angle) * ry * -side, -Math.sin(angle) * rx * -side)
      const outward = (i % 2 ? 0.5 : -0.34) * side + (random() - 0.5) * 0.3
      const length = size * (0.6 - 0.26 * t) * (0.85 + 0.3 * random())
      const turn = ahead - outward
      const drawn = sprig(x, y, length, turn, petals, random)
      if (
        [0.3, 0.65, 1].every(
          (far) => !onWords(x + Math.cos(turn) * length * far, y + Math.sin(turn) * length * far),
        )
      )
        out.push(drawn)
    }
    for (const [t, r] of [
      [0.16, 0.19],
      [0.3, 0.11],
      [0.5, 0.14],
      [0.78, 0.095],
    ] as const) {
      const angle = Math.PI / 2 - side * (0.22 + (t + 0.06 * random()) * 2.45)
      out.push(flower(cx + Math.cos(angle) * rx, cy + Math.sin(angle) * ry, size * r, petals, random))
    }
  }
  return ornament(scene, 'branches', out)
}

function bough(
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  side: number,
  colour: string,
  size: number,
): Layer {
  const points = Array.from({ length: 16 }, (_, i) => {
    const angle = Math.PI / 2 - side * (0.1 + (i / 15) * 2.62)
    return `${Math.round(cx + Math.cos(angle) * rx)} ${Math.round(cy + Math.sin(angle) * ry)}`
  })
  return line(`M${points.join(' L')}`, withAlpha(mix(colour, '#6a5040', 0.4), 0.75), size * 0.012)
}

/** Flowers before the subject's feet, where the branches cross. */
function foot(scene: Scene, ring: Box, stands: Box): Layer {
  const random = scene.random('foot')
  const petals = petalsOf(scene.look)
  const size = Math.min(ring.width, ring.height) / 2
  const y = Math.min(bottom(ring) - size * 0.06, bottom(stands) + size * 0.02)
  const cx = ring.x + ring.width / 2
  return ornament(
    scene,
    'foot',
    [-1, 1].flatMap((side): Layer[] => [
      sprig(cx + side * size * 0.5, y, size * 0.5, side > 0 ? -0.3 : Math.PI + 0.3, petals, random, 1),
      sprig(cx + side * size * 0.5, y, size * 0.42, side > 0 ? -0.75 : Math.PI + 0.75, petals, random, 0),
      flower(cx + side * size * 0.56, y - size * 0.02, size * 0.17, petals, random, side > 0 ? 0 : 1),
      flower(cx + side * size * 0.78, y - size * 0.07, size * 0.1, petals, random),
    ]),
    true,
  )
}
