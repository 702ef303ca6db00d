import { bottom, centreX, inset, right, within } from '../../box.ts'
import { contrast } from '../../colour/contrast.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer, Point, Shape } from '../../layout.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { amoeba, boomerang, clearOf, sputnik, starburst } from './atomic.ts'
import { dotShade, poster, printedPhoto } from './hero.ts'
import { inksOf } from './looks.ts'
import { copyAbove, copyBeside, footRow } from './rooms.ts'
import { stack, type StackOptions } from './stack.ts'
import { aged, finish, plateOn, seenOn, worn } from './surface.ts'

/** 1958: free forms cut from coloured paper that print over each other, stars of the atomic age. */
export const midcentury: Composition = {
  id: 'midcentury',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, unit } = scene
    const { copy, hero: room, words } = stage(scene)
    const { figure, hero } = raised(scene, room)
    const picture: Layer[] = [
      fill(frame, look.ground),
      ...forms(scene, hero, words),
      ...aged(scene),
      worn(scene, frame, 0.12),
    ]
    if (scene.hero === 'framed') {
      const box =
        scene.shape === 'tall' ? hero : within(hero, Math.min(1.25, Math.max(0.8, hero.width / hero.height)))
      const round = Math.min(box.width, box.height)
      // a television's screen: two corners wide, two narrow
      const clip: Shape = {
        kind: 'rect',
        ...box,
        radius: [round * 0.34, round * 0.1, round * 0.34, round * 0.1],
      }
      picture.push(...printedPhoto(scene, box, clip))
    } else {
      const seen = seenOf(figure) ?? hero
      picture.push(
        dotShade(scene, centreX(seen), bottom(seen) - 6 * unit, seen.width * 0.54, 24 * unit),
        ...figure,
      )
    }
    return { picture: [...picture, ...finish(scene)], copy }
  },
}

const seenOf = (figure: readonly Layer[]): Box | undefined =>
  figure.find(({ role }) => role === 'subject')?.bounds

/** A low thing is lifted towards the middle of its room, and the forms behind it follow. */
function raised(scene: Scene, room: Box): { figure: Layer[]; hero: Box } {
  if (scene.hero === 'framed') return { figure: [], hero: room }
  const seen = seenOf(poster(scene, room))
  const slack = seen ? seen.y - room.y : 0
  const hero: Box = { ...room, y: room.y + slack * 0.45, height: room.height - slack * 0.9 }
  return { figure: poster(scene, hero), hero }
}

function optionsOf(scene: Scene): Omit<StackOptions, 'parts' | 'box' | 'stand'> {
  const { look, shape } = scene
  const { key, paper, second } = inksOf(look)
  const cloth = look.dark ? second : look.form === paper ? look.formFar : look.form
  const ribbon = plateOn(look.ground, inksOf(look), [cloth, look.plate, second, key])
  return {
    align: 'start',
    ink: look.ink,
    ground: look.ground,
    headline: { max: shape === 'wide' ? 112 : 136, lines: shape === 'wide' ? 4 : 3 },
    button: { plate: look.dark ? look.plate : key, ink: look.dark ? look.onPlate : paper },
    ribbon: { cloth: ribbon.plate, ink: ribbon.ink },
  }
}

function stage(scene: Scene): { copy: Layer[]; hero: Box; words: Box[] } {
  const { safe, unit, shape, frame } = scene
  const options = optionsOf(scene)
  if (shape === 'tall') {
    const { copy, hero, used } = copyAbove(scene, { ...options, align: 'start' })
    return { copy, hero: inset(hero, 40 * unit, 30 * unit), words: [used] }
  }
  if (shape === 'wide') {
    const { copy, hero, used } = copyBeside(scene, options, 0.5)
    return { copy, hero, words: [used] }
  }
  const head = stack(scene, {
    ...options,
    parts: ['brand', 'kicker', 'headline'],
    box: { ...safe, height: safe.height * (shape === 'portrait' ? 0.38 : 0.4) },
    stand: 'top',
  })
  const top = bottom(head.used) + 30 * unit
  if (shape === 'portrait') {
    const row = footRow(scene, safe, { ...options, parts: [], box: safe, stand: 'bottom' })
    const offer = stack(scene, {
      ...options,
      parts: ['offer'],
      box: { ...safe, height: row.used.y - 26 * unit - safe.y },
      stand: 'bottom',
    })
    const end = offer.layers.length > 0 ? offer.used.y - 16 * unit : row.used.y - 36 * unit
    return {
      copy: [...head.layers, ...row.layers, ...offer.layers],
      hero: { x: safe.x + 60 * unit, y: top, width: frame.width - safe.x - 100 * unit, height: end - top },
      words: [head.used, row.used, offer.used],
    }
  }
  const foot = stack(scene, {
    ...options,
    parts: ['offer', 'body', 'button'],
    box: { ...safe, y: top, width: safe.width * 0.45, height: bottom(safe) - top },
    stand: 'bottom',
  })
  const x = right(foot.used) + 40 * unit
  return {
    copy: [...head.layers, ...foot.layers],
    hero: {
      x,
      y: top - 10 * unit,
      width: right(safe) - x + 20 * unit,
      height: bottom(safe) - top + 10 * unit,
    },
    words: [head.used, foot.used],
  }
}

/** Two forms that overprint behind the subject, and small signs of the age where there is room. */
function forms(scene: Scene, hero: Box, words: readonly Box[]): Layer[] {
  const { look, frame, unit, shape } = scene
  const { key, main, second, paper } = inksOf(look)
  const random = scene.random('forms')
  const cy = hero.y + hero.height * 0.54
  // the forms keep clear of the words: pushed aside by those before them, lowered by those above and below
  const before = words.filter((box) => right(box) < centreX(hero) && bottom(box) > hero.y + hero.height * 0.1)
  const above = words.filter((box) => !before.includes(box) && bottom(box) < cy)
  const below = words.filter((box) => !before.includes(box) && box.y > cy && box.height > 0)
  const wide = hero.width * (before.length > 0 ? 0.5 : 0.52)
  const start = Math.max(...before.map(right), frame.x - wide)
  const cx = Math.max(
    centreX(hero) + (before.length > 0 ? hero.width * 0.06 : 0),
    start + 14 * unit + 1.38 * wide,
  )
  const high = Math.min(
    hero.height * (shape === 'portrait' || shape === 'tall' ? 0.5 : 0.54),
    ...above.map((box) => (cy - bottom(box) - 10 * unit) / 1.2),
    ...below.map((box) => (box.y - cy - 6 * unit) / 1.12),
  )
  const [front, behind] =
    look.form === paper
      ? [paper, look.dark ? second : look.formFar]
      : [look.form, look.form === second ? paper : second]
  const overprints = !look.dark && front !== paper
  const taken = [...words, inset(hero, -20 * unit)]
  const size = 58 * unit
  const spots: Point[] = Array.from({ length: 90 }, () => [
    frame.x + frame.width * (0.05 + 0.9 * random()),
    frame.y + frame.height * (0.04 + 0.92 * random()),
  ])
  const signInk = seenOn(look.ground, [look.dark ? second : main, key], 1.8)
  const signs: Layer[] = []
  const used: Box[] = []
  for (const [x, y] of clearOf(spots, size * 1.1, taken, frame)) {
    if (signs.length >= 6) break
    if (used.some((box) => Math.hypot(box.x - x, box.y - y) < size * 3.6)) continue
    used.push({ x, y, width: 0, height: 0 })
    const kind = signs.length % 3
    const large = size * (0.72 + 0.28 * random())
    signs.push(
      kind === 0
        ? starburst([x, y], large, signInk, random())
        : kind === 1
          ? sputnik([x, y], large * 0.8, look.ink, random())
          : boomerang([x, y], large * 0.8, seenOn(look.ground, [second, main, paper], 1.3), random() * 6),
    )
  }
  return [
    amoeba([cx - wide * 0.2, cy - high * 0.12], wide * 1.02, high * 0.98, random, behind),
    amoeba(
      [cx + wide * 0.12, cy + high * 0.06],
      wide,
      high * 0.96,
      random,
      front,
      overprints ? { blend: 'multiply' } : {},
    ),
    {
      kind: 'group',
      role: 'decor',
      children: [
        {
          kind: 'texture',
          box: { x: cx + wide * 0.1, y: cy - high * 0.2, width: wide * 0.9, height: high * 1.1 },
          seed: scene.seedOf('screen'),
          texture: {
            kind: 'dots',
            colour: mix(front, contrast(front, key) > 3 ? key : paper, 0.3),
            pitch: 14 * unit,
            from: 0.1,
            to: -0.6,
            angle: 30,
          },
        },
      ],
    },
    ...signs,
  ]
}
