import { bottom, centreX, inset, right, within } from '../../box.ts'
import { contrast, legibleInk } from '../../colour/contrast.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { bar, line, path } from '../../subjects/draw.ts'
import { fill } from '../backdrop.ts'
import type { Scene } from '../scene.ts'
import type { Composition } from '../style.ts'
import { hasWords } from '../column.ts'
import { poster, printedPhoto } from './hero.ts'
import { inksOf } from './looks.ts'
import { rays } from './rays.ts'
import { footRow } from './rooms.ts'
import { ribbonBlock } from './ribbon.ts'
import { stack, type StackOptions } from './stack.ts'
import { ticket } from './button.ts'
import { aged, finish, seenOn, worn } from './surface.ts'

type Stage = { copy: Layer[]; plate: Box; rules: Layer[]; stands?: number }

/** A letterpress bill: words as wide as the sheet between rules, the ware engraved on a plate of its own. */
export const broadsheet: Composition = {
  id: 'broadsheet',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, unit } = scene
    const { copy, plate, rules, stands = bottom(plate) - plate.height * 0.08 } = stage(scene)
    const { key, second, paper } = inksOf(look)
    const face = faceOf(scene)
    const bite = 26 * unit
    const inner = inset(plate, 12 * unit)
    const beam =
      face === second ? mix(face, paper, 0.55) : mix(face, contrast(face, key) > 3 ? second : key, 0.36)
    const picture: Layer[] = [
      fill(frame, look.ground),
      ...aged(scene),
      { kind: 'group', role: 'decor', children: rules },
      {
        kind: 'group',
        role: 'decor',
        children: [
          { kind: 'shape', shape: { kind: 'path', d: ticket(plate, bite) }, fill: face },
          {
            kind: 'group',
            clip: { kind: 'path', d: ticket(plate, bite) },
            children: [
              rays(plate, [centreX(plate), bottom(plate) - plate.height * 0.2], 36, beam, Math.PI / 72),
              bar(
                plate.x,
                bottom(plate) - plate.height * 0.17,
                plate.width,
                plate.height * 0.17,
                mix(face, key, 0.5),
              ),
            ],
          },
          {
            kind: 'shape',
            shape: { kind: 'path', d: ticket(plate, bite) },
            stroke: { paint: seenOn(look.ground, [key, look.ink], 2), width: 5 * unit },
          },
          {
            kind: 'shape',
            shape: { kind: 'path', d: ticket(inner, bite * 0.86) },
            stroke: { paint: seenOn(face, [key, look.ink], 2), width: 2 * unit },
          },
        ],
      },
      worn(scene, frame, 0.14),
    ]
    if (scene.hero === 'framed')
      picture.push(...printedPhoto(scene, inner, { kind: 'path', d: ticket(inner, bite * 0.86) }))
    else
      picture.push(
        ...poster(
          scene,
          {
            x: plate.x + plate.width * 0.06,
            y: plate.y + plate.height * 0.07,
            width: plate.width * 0.88,
            height: stands - plate.y - plate.height * 0.07,
          },
          { screen: 'lines', pitch: 7.5 * unit },
        ),
      )
    return { picture: [...picture, ...finish(scene, 1.2)], copy }
  },
}

const faceOf = ({ look }: Scene): string =>
  look.form === look.offer ? look.form : look.dark ? look.form : look.formFar

function optionsOf(scene: Scene): Omit<StackOptions, 'parts' | 'box' | 'stand'> {
  const { look } = scene
  const { key, paper } = inksOf(look)
  const cloth = look.dark ? paper : key
  return {
    align: 'start',
    ink: look.ink,
    ground: look.ground,
    headline: { max: 190, lines: 3 },
    button: { plate: look.plate, ink: look.onPlate },
    ribbon: { cloth, ink: legibleInk(cloth, [key, paper], 5.7) },
    bodyMax: 38,
  }
}

/** Where the room ends that a last line takes, descenders or not: a rule must stand below it. */
const footOf = (layers: readonly Layer[]): number =>
  Math.max(
    ...layers.map((layer) => (layer.kind === 'text' ? (layer.lines.at(-1)?.y ?? 0) + layer.size * 0.25 : 0)),
  )

/** A printer's flower: a lozenge between two tapering rules. */
const fleuron = (cx: number, y: number, width: number, ink: string, unit: number): Layer => {
  const [a, b, c] = [8 * unit, 20 * unit, 2.2 * unit]
  const wing = (way: 1 | -1) =>
    `M${cx + way * b} ${y - c} L${cx + (way * width) / 2} ${y} L${cx + way * b} ${y + c} Z`
  return path(
    `M${cx - a} ${y} L${cx} ${y - a * 1.3} L${cx + a} ${y} L${cx} ${y + a * 1.3} Z ${wing(1)} ${wing(-1)}`,
    ink,
  )
}

/** A thick rule and a thin one; `turned`: the thin one above. */
const rule = (x: number, y: number, width: number, ink: string, unit: number, turned = false): Layer[] => [
  bar(x, turned ? y + 6 * unit : y, width, 7 * unit, ink),
  bar(x, turned ? y : y + 11 * unit, width, 2 * unit, ink),
]

function stage(scene: Scene): Stage {
  const { safe, unit, shape, look, frame } = scene
  const options = optionsOf(scene)
  const ink = look.ink
  const brand = stack(scene, { ...options, align: 'centre', parts: ['brand'], box: safe, stand: 'top' })
  const line1 = bottom(brand.used) + 20 * unit
  const under = line1 + 34 * unit
  if (shape === 'wide') {
    const width = safe.width * (frame.width < 1.5 * frame.height ? 0.47 : 0.53)
    const box: Box = { ...safe, width }
    const name = stack(scene, { ...options, parts: ['brand'], box, stand: 'top' })
    const y = bottom(name.used) + 18 * unit
    const words = stack(scene, {
      ...options,
      parts: ['headline', 'offer', 'body', 'button'],
      box: { ...box, y: y + 34 * unit, height: bottom(safe) - y - 34 * unit },
      stand: 'middle',
      headline: { max: 124, lines: 4 },
    })
    const x = box.x + width + 44 * unit
    const plate: Box = { x, y: safe.y, width: right(safe) - x, height: safe.height }
    return { copy: [...name.layers, ...words.layers], plate, rules: rule(box.x, y, width, ink, unit) }
  }
  if (shape === 'tall') {
    const head = stack(scene, {
      ...options,
      align: 'centre',
      parts: ['kicker', 'headline', 'offer', 'body', 'button'],
      box: { ...safe, y: under, height: safe.height * 0.7 - (under - safe.y) },
      stand: 'top',
    })
    const edge = bottom(head.used) + 30 * unit
    const top = edge + 44 * unit
    const plate = { ...inset(frame, frame.width * 0.08, 0), y: top, height: frame.height * 0.865 - top }
    return {
      copy: [...brand.layers, ...head.layers],
      plate,
      rules: [
        ...rule(safe.x, line1, safe.width, ink, unit),
        ...rule(safe.x, edge, safe.width, ink, unit, true),
      ],
    }
  }
  const head = stack(scene, {
    ...options,
    align: 'centre',
    parts: ['headline'],
    box: { ...safe, y: under, height: safe.height * (shape === 'portrait' ? 0.3 : 0.32) },
    stand: 'top',
    headline: { max: 190, lines: 2 },
  })
  const line2 = Math.max(bottom(head.used) + 22 * unit, footOf(head.layers))
  if (shape === 'portrait') {
    const row = footRow(scene, safe, { ...options, parts: [], box: safe, stand: 'bottom' })
    const offer = hasWords(scene, 'offer')
      ? ribbonBlock(scene, 'offer', safe.width, options.ribbon)
      : undefined
    const line3 = row.used.y - 40 * unit
    const top = line2 + 40 * unit
    const ribbonY = line3 - 20 * unit - (offer?.height ?? 0)
    const framed = scene.hero === 'framed'
    const end = offer ? ribbonY + (framed ? -2 : offer.height * 0.5) : line3 - 22 * unit
    return {
      copy: [
        ...brand.layers,
        ...head.layers,
        ...row.layers,
        ...(offer ? offer.at(centreX(frame), ribbonY, 'centre') : []),
      ],
      plate: { ...safe, y: top, height: end - top },
      rules: [line1, line2, line3].flatMap((y, i) => rule(safe.x, y, safe.width, ink, unit, i === 1)),
      ...(offer ? { stands: ribbonY - 2 } : {}),
    }
  }
  const lower = line2 + 40 * unit
  const high = bottom(safe) - lower
  const column = safe.width * 0.37
  const gap = 30 * unit
  const plateBox: Box = { x: safe.x, y: lower, width: safe.width - column - 2 * gap, height: high }
  const plate = within(plateBox, Math.max(plateBox.width / plateBox.height, 0.72), 0, 0.5)
  const x = right(plateBox) + 2 * gap
  const words = stack(scene, {
    ...options,
    parts: ['kicker', 'offer', 'body', 'button'],
    box: { x, y: lower, width: right(safe) - x, height: high },
    stand: 'middle',
    air: 1.5,
    bodyMax: 46,
  })
  const upright = line(`M${right(plateBox) + gap} ${lower} V${bottom(safe)}`, ink, 2.5 * unit, {
    cap: 'butt',
  })
  return {
    copy: [...brand.layers, ...head.layers, ...words.layers],
    plate,
    rules: [
      ...rule(safe.x, line1, safe.width, ink, unit),
      ...rule(safe.x, line2, safe.width, ink, unit, true),
      upright,
      ...[lower + 26 * unit, bottom(safe) - 26 * unit].map((y) =>
        fleuron((x + right(safe)) / 2, y, (right(safe) - x) * 0.7, ink, unit),
      ),
    ],
  }
}
