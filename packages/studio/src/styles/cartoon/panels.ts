import { bottom, inset, right } from '../../box.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import { mix } from '../../colour/oklch.ts'
import { path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import { besides, tallCopy } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { doubleStar } from './burst-cover.ts'
import { quietDot, screen } from './field.ts'
import { beams, flyer, inkStroke, polygon, rush } from './forms.ts'
import { cartoonHero, closeUp, printedPhoto } from './hero.ts'
import { loudColumn } from './headline.ts'
import { lettered } from './lettering.ts'
import { footOf } from './stacked.ts'
import { tonesOf } from './tones.ts'

type Corners = readonly [Point, Point, Point, Point]
/** The page's panels: the one that speaks, the one that shows, and what is left over for a close look. */
type Page = { said: Corners[]; shown: Corners; detail?: Corners; copy: Layer[]; hero: Box }

/** A page of slanted panels: words in one, the subject rushing out of the largest, a close look in a third. */
export const panels: Composition = {
  id: 'panels',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, unit, look } = scene
    const tones = tonesOf(look)
    const page = pageOf(scene)
    const picture: Layer[] = [
      fill(frame, look.dark ? tones.line : tones.paper),
      ...page.said.map((corners, i) =>
        panel(
          scene,
          corners,
          look.ground,
          i === 0
            ? spoken(scene, corners)
            : [screen(scene, boxOf(corners), quietDot(scene), 60, { from: -0.3, to: 0.8 })],
        ),
      ),
    ]
    const within = boxOf(page.shown)
    const middle: Point = [page.hero.x + page.hero.width / 2, page.hero.y + page.hero.height / 2]
    const reach = Math.hypot(within.width, within.height)
    picture.push(
      panel(scene, page.shown, look.form, [
        screen(scene, within, look.formFar, 90, { pitch: 24, to: 0.95 }),
        path(
          rush(...middle, [page.hero.width * 0.5, page.hero.height * 0.48], reach, 60, scene.random('rush')),
          mix(look.form, tones.paper, 0.82),
        ),
      ]),
    )
    if (page.detail) picture.push(detail(scene, page.detail))
    picture.push(
      ...(scene.hero === 'framed'
        ? printedPhoto(scene, inset(page.hero, 4 * unit, 16 * unit))
        : cartoonHero(scene, page.hero, { tilt: -0.05, afloat: true })),
    )
    return { picture, copy: lettered(scene, page.copy) }
  },
}

function pageOf(scene: Scene): Page {
  const { frame, safe, unit, shape } = scene
  const edge = 30 * unit
  const gutter = 20 * unit
  const [left, top, end, low] = [edge, edge, frame.width - edge, frame.height - edge]
  const pad = 34 * unit
  if (shape === 'wide') {
    const { copy, hero } = besides(scene, { headlineMax: 110 }, 0.48)
    const at = hero.x - 30 * unit
    const lean = 34 * unit
    return {
      copy,
      hero: {
        ...inset(hero, 22 * unit, 20 * unit),
        x: hero.x + 34 * unit,
        width: right(hero) - hero.x - 50 * unit,
      },
      said: [
        [
          [left, top],
          [at + lean, top],
          [at - lean, low],
          [left, low],
        ],
      ],
      shown: [
        [at + lean + gutter, top],
        [end, top],
        [end, low],
        [at - lean + gutter, low],
      ],
    }
  }
  const slant = (shape === 'square' ? 12 : 20) * unit
  if (shape === 'tall') {
    const { copy, hero } = tallCopy(scene, { headlineMax: 118 })
    const at = hero.y - 4 * unit
    const foot = frame.height * 0.845
    const aside = frame.width * 0.5
    return {
      copy,
      hero: {
        ...hero,
        x: left + pad,
        width: end - left - 2 * pad,
        y: at + 70 * unit,
        height: foot - at - 110 * unit,
      },
      said: [
        [
          [left, top],
          [end, top],
          [end, at - slant],
          [left, at + slant],
        ],
        [
          [left, foot + gutter + slant],
          [aside - slant, foot + gutter],
          [aside + slant, low],
          [left, low],
        ],
      ],
      shown: [
        [left, at + slant + gutter],
        [end, at - slant + gutter],
        [end, foot - slant],
        [left, foot + slant],
      ],
      detail: [
        [aside - slant + gutter, foot + gutter],
        [end, foot + gutter - slant],
        [end, low],
        [aside + slant + gutter, low],
      ],
    }
  }
  const head = loudColumn(scene, {
    parts: ['brand', 'headline'],
    box: { ...safe, height: safe.height * (shape === 'portrait' ? 0.3 : 0.32) },
    align: 'start',
    stand: 'top',
    headlineMax: 132,
    spare: safe.height * 0.1,
  })
  const at = bottom(head.used) + (shape === 'square' ? 36 : 46) * unit
  const foot = footOf(scene, {}, { ...safe, y: at, height: bottom(safe) - at })
  const until = foot.top - (shape === 'square' ? 26 : 34) * unit
  const aside = left + (end - left) * (shape === 'portrait' ? 0.7 : 0.72)
  const detailed = scene.hero === 'drawing'
  return {
    copy: [...head.layers, ...foot.layers],
    hero: {
      x: left + pad * 0.7,
      // it breaks out of its panel a little, into the gutters
      y: at - 4 * unit,
      width: (detailed ? aside : end) - left - pad * 1.4 - slant,
      height: until - at + 14 * unit,
    },
    said: [
      [
        [left, top],
        [end, top],
        [end, at - slant],
        [left, at + slant],
      ],
      [
        [left, until + slant + gutter],
        [end, until - slant + gutter],
        [end, low],
        [left, low],
      ],
    ],
    shown: detailed
      ? [
          [left, at + slant + gutter],
          [aside + slant, at + gutter - slant * 0.35],
          [aside - slant, until + slant * 0.35],
          [left, until + slant],
        ]
      : [
          [left, at + slant + gutter],
          [end, at - slant + gutter],
          [end, until - slant],
          [left, until + slant],
        ],
    ...(detailed
      ? {
          detail: [
            [aside + slant + gutter, at + gutter - slant * 0.4],
            [end, at - slant + gutter],
            [end, until - slant],
            [aside - slant + gutter, until + slant * 0.3],
          ] as const,
        }
      : {}),
  }
}

const boxOf = (corners: Corners): Box => {
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function panel(scene: Scene, corners: Corners, colour: string, children: Layer[]): Layer {
  const d = polygon(corners)
  return {
    kind: 'group',
    role: 'decor',
    children: [
      path(d, colour),
      { kind: 'group', clip: { kind: 'path', d }, children },
      { kind: 'shape', shape: { kind: 'path', d }, ...inkStroke(tonesOf(scene.look).line, 8 * scene.unit) },
    ],
  }
}

function spoken(scene: Scene, corners: Corners): Layer[] {
  const { look, frame } = scene
  const box = boxOf(corners)
  return [
    path(beams(right(box), bottom(box), Math.hypot(frame.width, frame.height), 22, 0.1), look.groundFar),
    screen(scene, box, quietDot(scene), -60, { to: 0.7 }),
  ]
}

/** What the large panel shows, seen closely; with a user's own picture only a flash, which is not repeated in ink. */
function detail(scene: Scene, corners: Corners): Layer {
  const { look, unit } = scene
  const tones = tonesOf(look)
  const box = boxOf(corners)
  const [cx, cy] = [box.x + box.width / 2, box.y + box.height / 2]
  if (scene.hero === 'drawing')
    return panel(scene, corners, tones.spark, [
      screen(scene, box, mix(tones.spark, tones.line, 0.16), -90, { pitch: 22, to: 0.8 }),
      ...closeUp(scene, box),
    ])
  const size = Math.min(box.width, box.height)
  return panel(scene, corners, look.ground, [
    ...doubleStar(scene, cx, cy, box.width * 0.44, box.height * 0.44),
    flyer('bolt', cx, cy, size * 0.5, tones.spark, tones.line, 4.5 * unit),
  ])
}
