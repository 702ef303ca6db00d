import { bottom, centreX, inset } from '../../box.ts'
import { contrast } from '../../colour/contrast.ts'
import { mix } from '../../colour/oklch.ts'
import { belongingTo } from '../../edit/owner.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import { bar, oval } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { hasWords } from '../column.ts'
import { poster, printedPhoto } from './hero.ts'
import { inksOf } from './looks.ts'
import { copyAbove, copyBeside, footRow } from './rooms.ts'
import { rays } from './rays.ts'
import { blockFor, stack, type StackOptions } from './stack.ts'
import { ribbonBlock } from './ribbon.ts'
import { aged, border, finish, seenOn, worn } from './surface.ts'

type Stage = {
  copy: Layer[]
  centre: readonly [number, number]
  radius: number
  room: number
  stands: number
  foot?: number
}

/** A round picture in a burst of rays, a ribbon across its foot. */
export const medallion: Composition = {
  id: 'medallion',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, unit } = scene
    const { copy, centre, radius, room, stands, foot } = stage(scene)
    // a photo needs breadth where the words leave little height
    const wide = scene.hero === 'framed' ? Math.min(room / 2, radius * 1.45) : radius
    const rule = seenOn(look.ground, [look.accent, look.ink])
    const beams = look.id === 'sun' ? mix(look.ground, look.formFar, 0.8) : look.groundFar
    const picture: Layer[] = [
      fill(frame, look.ground),
      rays(inset(frame, 40 * unit), centre, 28, beams, 0.056),
      ...(foot ? plinth(scene, foot, rule) : []),
      ...aged(scene),
      border(scene, rule),
      // around a photo it is the photo's frame
      ...(scene.hero === 'framed'
        ? belongingTo('subject', disc(scene, centre, wide, radius, stands))
        : disc(scene, centre, wide, radius, stands)),
    ]
    const [cx, cy] = centre
    if (scene.hero === 'framed') {
      const [rx, ry] = [wide - 22 * unit, radius - 22 * unit]
      const box: Box = { x: cx - rx, y: cy - ry, width: 2 * rx, height: 2 * ry }
      const clip: Shape = { kind: 'ellipse', cx, cy, rx, ry }
      picture.push(...printedPhoto(scene, box, clip))
      picture.push(worn(scene, frame, 0.1))
    } else {
      picture.push(worn(scene, frame, 0.16))
      const top = cy - radius * 0.86
      const width = Math.min(radius * 1.9, frame.width - 2 * scene.safe.x)
      picture.push(...poster(scene, { x: cx - width / 2, y: top, width, height: stands - top }))
    }
    return { picture: [...picture, ...finish(scene)], copy }
  },
}

function optionsOf(scene: Scene): Omit<StackOptions, 'parts' | 'box' | 'stand'> {
  const { look, shape } = scene
  const { key, second, paper } = inksOf(look)
  const letters = look.dark ? look.formFar : look.plate
  return {
    align: 'centre',
    ink: look.ink,
    ground: look.ground,
    headline: {
      max: shape === 'wide' ? 104 : 128,
      lines: shape === 'wide' ? 4 : 3,
      letters: contrast(letters, look.ground) >= 5.4 ? letters : look.ink,
      rim: look.ground,
      beside: look.dark ? key : seenOn(look.ground, [second, look.formFar], 1.25),
    },
    button: { plate: look.plate, ink: look.onPlate },
    ribbon: ribbonOf(scene, key, paper),
  }
}

// the cloth is the strongest ink that the disc behind it is not
function ribbonOf({ look }: Scene, key: string, paper: string) {
  const cloth = look.form === look.offer || look.dark ? paper : key
  return { cloth, ink: cloth === key ? paper : key }
}

function stage(scene: Scene): Stage {
  const { safe, unit, shape, frame } = scene
  const options = optionsOf(scene)
  const framed = scene.hero === 'framed'
  if (shape === 'tall') {
    const { copy, hero } = copyAbove(scene, options)
    const radius = Math.min(hero.width / 2, hero.height / 2 + 20 * unit)
    const cy = hero.y + radius
    return {
      copy,
      centre: [centreX(frame), cy],
      radius,
      room: hero.width,
      stands: framed ? cy + radius : cy + radius * 0.7,
    }
  }
  if (shape === 'wide') {
    const ribbon = hasWords(scene, 'offer')
    const { copy, hero } = copyBeside(
      scene,
      ribbon ? { ...options, parts: ['brand', 'kicker', 'headline', 'body', 'button'] } : options,
      0.52,
    )
    const band = ribbon
      ? blockFor(scene, { ...options, box: hero, parts: [], stand: 'top' }, 'offer', 0)
      : undefined
    const end = band ? bottom(safe) - band.height : bottom(safe)
    const radius = Math.min(hero.width / 2, (end - safe.y) / 2 + (band && !framed ? band.height * 0.45 : 0))
    const cy =
      band && framed ? end - radius - 2 : band ? end + band.height * 0.9 - radius : hero.y + hero.height / 2
    if (band) copy.push(...band.at(centreX(hero), end, 'centre'))
    return {
      copy,
      centre: [centreX(hero), cy],
      radius,
      room: hero.width,
      stands: band ? end - 1 : cy + radius * 0.72,
    }
  }
  const head = stack(scene, {
    ...options,
    parts: ['brand', 'kicker', 'headline'],
    box: { ...safe, height: safe.height * (shape === 'portrait' ? 0.33 : 0.28) },
    stand: 'top',
  })
  const offer = hasWords(scene, 'offer')
  const whole: StackOptions = { ...options, parts: [], box: safe, stand: 'bottom' }
  // without an offer the call to action itself is written on the ribbon
  const band = ribbonBlock(scene, offer ? 'offer' : 'cta', safe.width, options.ribbon)
  const foot = offer ? footRow(scene, safe, whole) : stack(scene, { ...whole, parts: ['body'] })
  const end = foot.used.y - 22 * unit - band.height
  const copy = [...head.layers, ...foot.layers, ...band.at(centreX(frame), end, 'centre')]
  const top = bottom(head.used) + 22 * unit
  const deep = !framed ? end + band.height * 0.88 : end
  const radius = Math.min((deep - top) / 2, safe.width / 2)
  return {
    copy,
    centre: [centreX(frame), deep - radius],
    radius,
    room: safe.width * 0.9,
    stands: end - 1,
    foot: foot.used.y - 22 * unit,
  }
}

/** Calm ground for the last words, closed by a rule. */
const plinth = ({ frame, unit, look }: Scene, y: number, rule: string): Layer[] => [
  fill(
    { x: 37 * unit, y, width: frame.width - 74 * unit, height: frame.height - 37 * unit - y },
    look.ground,
  ),
  bar(37 * unit, y, frame.width - 74 * unit, 4 * unit, rule, { role: 'decor' }),
]

/** Rings like a seal's, shaded with dots at its foot, and a floor to stand on. */
function disc(
  scene: Scene,
  [cx, cy]: readonly [number, number],
  wide: number,
  radius: number,
  stands: number,
): Layer[] {
  const { look, unit, seedOf } = scene
  const { key, paper } = inksOf(look)
  const face = look.form
  const ringed = face === paper ? look.accent : paper
  const ring = (r: number, colour: string) => oval(cx, cy, wide - radius + r, r, colour)
  const inner = radius - 22 * unit
  const across = wide - 22 * unit
  const box: Box = { x: cx - across, y: cy - inner, width: 2 * across, height: 2 * inner }
  const floor = stands - radius * 0.08
  return [
    {
      kind: 'group',
      role: 'decor',
      children: [
        ring(radius, key),
        ring(radius - 4 * unit, ringed),
        ring(radius - 14 * unit, key),
        ring(radius - 18 * unit, face),
        {
          kind: 'group',
          clip: { kind: 'ellipse', cx, cy, rx: across, ry: inner },
          children: [
            {
              kind: 'texture',
              box,
              seed: seedOf('disc'),
              texture: {
                kind: 'dots',
                colour: mix(face, key, 0.3),
                pitch: 12 * unit,
                from: -0.5,
                to: 1.05,
                angle: 90,
              },
            },
            bar(box.x, floor, box.width, bottom(box) - floor, mix(face, key, 0.42)),
            bar(box.x, floor, box.width, 4 * unit, key),
          ],
        },
      ],
    },
  ]
}
