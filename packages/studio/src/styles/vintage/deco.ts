import { bottom, centreX, inset, overlap, right, within } from '../../box.ts'
import { contrast, legibleInk } from '../../colour/contrast.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer, Shape } from '../../layout.ts'
import { bar, line, path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { hasWords } from '../column.ts'
import { poster, printedPhoto } from './hero.ts'
import { inksOf } from './looks.ts'
import { copyAbove, copyBeside, footRow } from './rooms.ts'
import { rays } from './rays.ts'
import { ribbonBlock } from './ribbon.ts'
import { stack, type StackOptions } from './stack.ts'
import { aged, border, finish, seenOn, worn } from './surface.ts'

/** A picture palace of 1928: the subject under nested arches, pillars stepping up beside it. */
export const deco: Composition = {
  id: 'deco',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, unit } = scene
    const { copy, arch, room, stands = bottom(arch) - 14 * unit } = stage(scene)
    const gilt = seenOn(look.ground, [look.dark ? look.formFar : look.accent, look.ink], 2)
    const picture: Layer[] = [
      fill(frame, look.ground),
      ...corners(scene, copy, gilt),
      ...aged(scene),
      border(scene, gilt),
      ...archway(scene, arch, room, gilt),
      worn(scene, frame, 0.13),
    ]
    if (scene.hero === 'framed') {
      picture.push(...printedPhoto(scene, arch, shapeOf(arch)))
    } else {
      const stage: Box = {
        x: arch.x + arch.width * 0.05,
        y: arch.y + arch.height * 0.1,
        width: arch.width * 0.9,
        height: stands - arch.y - arch.height * 0.1,
      }
      picture.push(...poster(scene, stage))
    }
    return { picture: [...picture, ...finish(scene)], copy }
  },
}

const shapeOf = (box: Box): Extract<Shape, { kind: 'rect' }> => ({
  kind: 'rect',
  ...box,
  radius: [box.width / 2, box.width / 2, 0, 0],
})

const faceOf = ({ look }: Scene): string => look.form

function optionsOf(scene: Scene): Omit<StackOptions, 'parts' | 'box' | 'stand'> {
  const { look, shape } = scene
  const { key, paper, second } = inksOf(look)
  const letters = look.dark ? second : look.plate
  const cloth = look.dark ? paper : key
  return {
    align: 'centre',
    ink: look.ink,
    ground: look.ground,
    headline: {
      max: shape === 'wide' ? 100 : 116,
      lines: shape === 'square' || shape === 'portrait' ? 2 : 4,
      letters: contrast(letters, look.ground) >= 5.4 ? letters : look.ink,
      beside: look.dark ? mix(look.ground, key, 0.8) : seenOn(look.ground, [second, look.formFar], 1.25),
    },
    button: { plate: look.plate, ink: look.onPlate },
    ribbon: { cloth, ink: legibleInk(cloth, [key, paper], 5.7) },
  }
}

const steps = 5
const stepOf = (unit: number) => 13 * unit

/** `room` is free at either side of the arch; `stands` where the ware does when something is before its foot. */
type Stage = { copy: Layer[]; arch: Box; room: number; stands?: number }

function stage(scene: Scene): Stage {
  const { safe, unit, shape, frame } = scene
  const options = optionsOf(scene)
  const ring = steps * stepOf(unit)
  if (shape === 'tall') {
    const { copy, hero } = copyAbove(scene, options)
    const room: Box = { ...hero, y: hero.y + ring, height: hero.height - ring }
    const arch = within(inset(room, ring, 0), 0.98, 0.5, 0)
    return { copy, arch, room: arch.x - 48 * unit }
  }
  if (shape === 'wide') {
    const { copy, hero } = copyBeside(scene, options, 0.48)
    const room = { ...hero, y: hero.y + ring * 0.8, height: hero.height - ring * 0.8 }
    const arch = within(inset(room, ring, 0), 1.12, 0.5, 1)
    return { copy, arch, room: Math.min(arch.x - hero.x + 20 * unit, frame.width - 48 * unit - right(arch)) }
  }
  const brand = stack(scene, { ...options, parts: ['brand'], box: safe, stand: 'top' })
  const row = footRow(scene, safe, { ...options, parts: [], box: safe, stand: 'bottom' })
  const high = safe.height * (shape === 'portrait' ? 0.2 : 0.17)
  const title = stack(scene, {
    ...options,
    parts: ['headline'],
    box: { ...safe, y: row.used.y - 30 * unit - high, height: high },
    stand: 'bottom',
  })
  const top = bottom(brand.used) + 16 * unit + ring
  const ribbon = hasWords(scene, 'offer')
    ? ribbonBlock(scene, 'offer', safe.width, options.ribbon)
    : undefined
  const ribbonY = title.used.y - 24 * unit - (ribbon?.height ?? 0)
  const end = ribbon ? ribbonY + ribbon.height * 0.5 : title.used.y - 34 * unit
  const photoEnd = scene.hero === 'framed' && ribbon ? ribbonY - 16 * unit : end
  const room: Box = { x: safe.x + ring, y: top, width: safe.width - 2 * ring, height: photoEnd - top }
  const arch = within(room, shape === 'portrait' ? 0.98 : 1.05, 0.5, 1)
  const x = centreX(frame) - arch.width / 2
  return {
    copy: [
      ...brand.layers,
      ...title.layers,
      ...row.layers,
      ...(ribbon ? ribbon.at(centreX(frame), ribbonY, 'centre') : []),
    ],
    arch: { ...arch, x },
    room: x - 48 * unit,
    ...(ribbon ? { stands: ribbonY - 2 } : {}),
  }
}

/** Arch within arch, each step an ink of its own, on a stepped base. */
function archway(scene: Scene, arch: Box, room: number, gilt: string): Layer[] {
  const { look, unit, seedOf } = scene
  const { key, main, second, paper } = inksOf(look)
  const step = stepOf(unit)
  const band = look.dark
    ? [gilt, key, main === look.ground ? paper : main, key, gilt]
    : [gilt, paper, key, second, key]
  const rings = band.map((colour, i): Layer => {
    const by = (steps - i) * step
    const box: Box = { x: arch.x - by, y: arch.y - by, width: arch.width + 2 * by, height: arch.height + by }
    return { kind: 'shape', shape: shapeOf(box), fill: colour }
  })
  // as many pillars as stand clear of the frame's edge and of the words beside
  const count = Math.max(
    0,
    Math.min(3, Math.floor((room - steps * step - 10 * unit) / (step * 1.6 + 5 * unit))),
  )
  const pillars = Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const width = step * 1.6
    const height = arch.height * (0.62 - 0.15 * i)
    const off = steps * step + i * (width + 5 * unit) + 5 * unit
    return [arch.x - off - width, arch.x + arch.width + off].map((x) =>
      bar(x, bottom(arch) - height, width, height, i % 2 ? seenOn(look.ground, [main, second], 1.3) : gilt),
    )
  })
  const face = faceOf(scene)
  const beam = mix(face, contrast(face, paper) > 2 ? key : second, contrast(face, paper) > 2 ? 0.2 : 0.4)
  const reach = steps * step + count * (step * 1.6 + 5 * unit) + 8 * unit
  return [
    {
      kind: 'group',
      role: 'decor',
      children: [
        ...pillars,
        ...rings,
        {
          kind: 'group',
          clip: shapeOf(arch),
          children: [
            fill(arch, face),
            rays(arch, [centreX(arch), bottom(arch) - arch.height * 0.12], 30, beam, Math.PI / 60),
            {
              kind: 'texture',
              box: arch,
              seed: seedOf('arch'),
              texture: {
                kind: 'dots',
                colour: mix(face, key, 0.34),
                pitch: 12 * unit,
                from: -1.4,
                to: 0.95,
                angle: 90,
              },
            },
          ],
        },
        bar(arch.x - reach, bottom(arch) - 2 * unit, arch.width + 2 * reach, 8 * unit, gilt),
        bar(arch.x - reach * 0.8, bottom(arch) + 11 * unit, arch.width + 1.6 * reach, 3 * unit, gilt),
      ],
    },
  ]
}

/** A quarter fan in each upper corner where the words leave room. */
function corners({ frame, unit }: Scene, copy: readonly Layer[], gilt: string): Layer[] {
  const edge = 38 * unit
  const side = 160 * unit
  const boxes = [edge, frame.width - edge - side].map((x): Box => ({ x, y: edge, width: side, height: side }))
  // both or none: a fan must not touch a word, and one alone would look lost
  if (boxes.some((box) => copy.some(({ bounds }) => bounds && overlap(box, bounds) > 0))) return []
  const fan = (x: number, way: 1 | -1): Layer[] => {
    const r = [70, 104, 138].map((radius) => radius * unit)
    const arcs = r.map((radius) =>
      line(
        `M${x + way * radius} ${edge} A${radius} ${radius} 0 0 ${way === 1 ? 1 : 0} ${x} ${edge + radius}`,
        gilt,
        3 * unit,
        { cap: 'butt' },
      ),
    )
    const blades = [18, 36, 54, 72].map((degrees) => {
      const a = (degrees * Math.PI) / 180
      const at = (radius: number) => `${x + way * Math.cos(a) * radius} ${edge + Math.sin(a) * radius}`
      return line(`M${at(r[0]!)} L${at(r[2]!)}`, gilt, 3 * unit, { cap: 'butt' })
    })
    const heart = r[0]! * 0.62
    return [
      ...arcs,
      ...blades,
      path(
        `M${x} ${edge} L${x + way * heart} ${edge} A${heart} ${heart} 0 0 ${way === 1 ? 1 : 0} ${x} ${edge + heart} Z`,
        gilt,
      ),
    ]
  }
  return [{ kind: 'group', role: 'decor', children: [...fan(edge, 1), ...fan(frame.width - edge, -1)] }]
}
