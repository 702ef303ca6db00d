import { bottom, centreX, right } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { bar, line, oval, path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import { headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { quietDot, screen } from './field.ts'
import { beams, inkStroke, puffs } from './forms.ts'
import { cartoonHero, place, printedPhoto, prop } from './hero.ts'
import { lettered } from './lettering.ts'
import { tonesOf } from './tones.ts'

/** The subject on the ground of its own place, a great sun coming up behind it. */
export const sunrise: Composition = {
  id: 'sunrise',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { frame, unit, shape, look } = scene
    const tones = tonesOf(look)
    const { copy, hero } = headlineOver(scene, { footer: true, headlineMax: shape === 'wide' ? 104 : 132 })
    const stands = shape === 'wide' ? Math.min(bottom(hero), frame.height * 0.9) : bottom(hero)
    const floor = stands - Math.max(34 * unit, hero.height * 0.09)
    const cx = centreX(hero)
    const sun = Math.min(hero.width * (shape === 'wide' ? 0.6 : 0.5), (floor - hero.y) * 0.57)
    const sunY = floor - sun * 0.76
    const reach = Math.hypot(frame.width, frame.height)
    const ground = mix(look.form, tones.line, look.dark ? 0.25 : 0.04)
    const picture: Layer[] = [
      fill(frame, look.ground),
      path(beams(cx, sunY, reach, 20, 0.07), look.groundFar, { role: 'background' }),
      screen(scene, { ...frame, height: floor }, quietDot(scene), 90, { from: -0.7, to: 0.8 }),
      {
        kind: 'group',
        role: 'decor',
        children: [
          oval(
            cx,
            sunY,
            sun,
            sun,
            tones.burst === tones.paper ? tones.spark : tones.burst,
            inkStroke(tones.line, 7 * unit),
          ),
          oval(cx, sunY, sun * 0.8, sun * 0.8, mix(tones.spark, tones.paper, 0.55)),
        ],
      },
      ...(scene.setting.id === 'open_place' ? clouds(scene, hero, floor) : []),
      ...place(scene, sceneryIn(scene, hero, floor), floor, {
        far: look.dark ? look.ground : tones.paper,
        near: look.form,
        // beside the subject words stand before the place: there it is only a breath of tone
        haze: shape === 'wide' ? 0.62 : 0.36,
      }),
      bar(0, floor, frame.width, frame.height - floor, ground, { role: 'decor' }),
      screen(scene, { ...frame, y: floor, height: frame.height - floor }, mix(ground, tones.line, 0.16), 90, {
        from: 0.1,
        to: 0.9,
      }),
      line(`M${-20 * unit} ${floor} H${frame.width + 20 * unit}`, tones.line, 7 * unit, { role: 'decor' }),
    ]
    if (scene.hero === 'framed') picture.push(...printedPhoto(scene, hero))
    else {
      const room: Box = { ...hero, height: stands - hero.y }
      const standing = cartoonHero(scene, room)
      picture.push(...beside(scene, standing, stands), ...standing)
    }
    return { picture, copy: lettered(scene, copy) }
  },
}

/** Where the place may show itself: below the headline. */
const sceneryIn = ({ frame, shape, unit }: Scene, hero: Box, floor: number): Box => {
  const top = shape === 'wide' ? 0 : Math.max(0, hero.y - 10 * unit)
  return { ...frame, y: top, height: floor - top }
}

/** Props on the floor where the subject leaves room for them, never under the words beside it. */
function beside(scene: Scene, standing: readonly Layer[], stands: number): Layer[] {
  const { frame, unit, setting, shape } = scene
  if (scene.hero !== 'drawing') return []
  const bounds = standing.find(({ role }) => role === 'subject')?.bounds
  if (!bounds) return []
  const height = bounds.height * 0.44
  const random = scene.random('props')
  const first = Math.floor(random() * setting.props.length)
  const sides = [
    { x: bounds.x, room: shape === 'wide' ? 0 : bounds.x, toward: -1 },
    { x: right(bounds), room: frame.width - right(bounds), toward: 1 },
  ]
  return sides.flatMap(({ x, room, toward }, i): Layer[] => {
    const subject = setting.props[(first + i) % setting.props.length] ?? setting.props[0]
    const width = (subject.frame.width / subject.frame.height) * height
    if (room < width * 0.9) return []
    return [prop(scene, subject, x + toward * (width * 0.5 + 4 * unit), stands - 12 * unit, height)]
  })
}

/** Puffs low in the sky at both sides, behind everything. */
function clouds(scene: Scene, hero: Box, floor: number): Layer[] {
  const { frame, unit, look, shape } = scene
  const tones = tonesOf(look)
  const random = scene.random('clouds')
  const fillColour = look.dark ? mix(look.groundFar, '#ffffff', 0.18) : tones.paper
  const at = (x: number, share: number, width: number): Layer => {
    const box = { x: x - width / 2, y: hero.y + (floor - hero.y) * share, width, height: width * 0.42 }
    return path(puffs(box, 9, random), fillColour, { ...inkStroke(tones.line, 5 * unit), role: 'decor' })
  }
  const width = Math.min(frame.width * 0.26, 270 * unit)
  return [
    ...(shape === 'wide' ? [] : [at(frame.width * 0.06, 0.3, width)]),
    at(frame.width * 0.95, 0.2, width * 1.1),
  ]
}
