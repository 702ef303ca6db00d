import { bottom, centreX, right } from '../../box.ts'
import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Box, Layer, Paint, Shape } from '../../layout.ts'
import { bar, down } from '../../subjects/draw.ts'
import { fill, grain } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { calm, wetUntil } from './calm.ts'
import { inCompany } from './companions.ts'
import { lit } from './copy.ts'
import { crown } from './crown.ts'
import { scan, skyline } from './ground.ts'
import { neonHero, screenPhoto } from './hero.ts'
import { halo, tubes } from './light-shapes.ts'
import { lightsOf } from './lights.ts'

const count = 5

/** A picture of the city in shifted slices, as a screen that has lost its beat, the subject before it. */
export const panels: Composition = {
  id: 'panels',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, shape, look, unit, safe } = scene
    const { copy, hero } = crown(scene)
    const wide = shape === 'wide'
    const place: Box = wide ? { ...hero, y: safe.y, height: safe.height } : hero
    const { high, middle, floor, low } = lightsOf(look)
    const band: Box = wide
      ? {
          x: place.x - place.width * 0.04,
          y: place.y,
          width: frame.width - place.x + place.width * 0.2,
          height: place.height * 0.9,
        }
      : {
          x: -frame.width * 0.04,
          y: place.y + 6 * unit,
          width: frame.width * 1.08,
          height: place.height * 0.86,
        }
    const line = bottom(band) - band.height * 0.06
    const picture: Layer[] = [
      fill(frame, down(0, line, [0, high], [1, mix(high, middle, 0.8)])),
      bar(
        0,
        line,
        frame.width,
        frame.height - line,
        down(line, frame.height, [0, mix(floor, middle, 0.7)], [1, floor]),
        { role: 'background' },
      ),
      halo(
        centreX(band),
        bottom(band),
        band.width * 0.62,
        place.height * 0.5,
        low,
        look.dark ? 0.8 : 0.6,
        look.dark,
      ),
      ...calm(scene, copy, place, wide ? 0.5 : 0.75),
      ...slices(scene, band),
      ...(scene.hero === 'framed'
        ? screenPhoto(scene, { ...place, y: place.y + place.height * 0.1, height: place.height * 0.88 })
        : inCompany(
            scene,
            neonHero(
              scene,
              { ...place, y: place.y + place.height * 0.1, height: place.height * 0.9 },
              0.5,
              wetUntil(scene, copy, place),
            ),
            place,
          )),
      grain(scene, 0.06),
    ]
    return { picture, copy: lit(scene, copy) }
  },
}

function slices(scene: Scene, band: Box): Layer[] {
  const { look, unit } = scene
  const { first, second, third, high, sunHigh, sunLow } = lightsOf(look)
  const random = scene.random('slices')
  const lean = band.height * 0.16
  const gap = 16 * unit
  const width = (band.width - gap * (count - 1)) / count
  const colours = [second, third, first, second, first]
  const tops: Layer[] = []
  const edges: Shape[] = []
  for (let i = 0; i < count; i++) {
    const x = band.x + i * (width + gap)
    // every other slice has slipped, the outer ones the most
    const slip = (i % 2 === 0 ? 1 : -0.2) * band.height * (0.03 + 0.05 * random())
    const [top, foot] = [
      band.y + slip + Math.abs(i - 2) * band.height * 0.03,
      bottom(band) - band.height * 0.02 * (i % 2),
    ]
    const d = (dx: number) =>
      `M${x + lean / 2 + dx} ${top} H${x + width + lean / 2 + dx} L${x + width - lean / 2 + dx} ${foot} H${x - lean / 2 + dx} Z`
    const clip: Shape = { kind: 'path', d: d(0) }
    const colour = colours[i] ?? first
    const towers = band.height * (0.3 + 0.12 * Math.abs(i - 2))
    for (const [dx, fringe] of [
      [-6 * unit, second],
      [6 * unit, first],
    ] as const)
      tops.push({
        kind: 'shape',
        role: 'decor',
        shape: { kind: 'path', d: d(dx) },
        fill: withAlpha(fringe, look.dark ? 0.45 : 0.35),
        ...(look.dark ? { blend: 'screen' as const } : {}),
      })
    tops.push({
      kind: 'group',
      role: 'decor',
      clip,
      children: [
        fill(
          band,
          down(
            band.y,
            bottom(band),
            [0, mix(high, colour, look.dark ? 0.2 : 0.3)],
            [0.7, mix(high, colour, look.dark ? 0.5 : 0.6)],
            [1, mix(high, colour, 0.8)],
          ),
        ),
        {
          kind: 'shape',
          shape: {
            kind: 'ellipse',
            cx: centreX(band) + (i - 2) * width * 0.06,
            cy: band.y + band.height * 0.56,
            rx: band.height * 0.46,
            ry: band.height * 0.46,
          },
          fill: down(band.y + band.height * 0.1, bottom(band), [0, sunHigh], [1, sunLow]),
          opacity: look.dark ? 0.85 : 1,
        },
        skyline(
          scene,
          { x: x - lean / 2, y: bottom(band) - towers, width: width + lean, height: towers },
          0,
          `slice${i}`,
          width * 0.42,
        ),
        scan(scene, band, look.dark ? 0.16 : 0.2),
      ],
    })
    edges.push(clip)
  }
  const light: Paint = {
    kind: 'linear',
    from: [band.x, 0],
    to: [right(band), 0],
    stops: [
      [0, second],
      [0.5, third],
      [1, first],
    ],
  }
  return [
    ...tops,
    tubes(
      edges,
      light,
      3.4 * unit,
      { ...band, y: band.y - 40 * unit, height: band.height + 80 * unit },
      look.dark,
    ),
  ]
}
