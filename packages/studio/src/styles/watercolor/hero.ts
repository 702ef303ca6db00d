import { bottom, inset, right } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import { belongingTo } from '../../edit/owner.ts'
import type { Box, Layer, Point } from '../../layout.ts'
import { path, placed } from '../../subjects/draw.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { frayed, outlineOf, tornOf } from './blot.ts'
import { restyled } from './hand.ts'
import { bareOf, sides } from './page.ts'

/** The subject on the lower edge of the box, with the trade's small things beside it where there is room. */
export function stillLife(scene: Scene, box: Box, props: 0 | 1 | 2 = 0): Layer[] {
  const hero = standingHero(scene, box)
  const subject = hero.find(({ role }) => role === 'subject')?.bounds
  if (!subject || props === 0) return hero
  const random = scene.random('props')
  const beside: Layer[] = []
  const room = [
    { from: box.x, to: subject.x + subject.width * 0.06 },
    { from: right(subject) - subject.width * 0.06, to: right(box) },
  ]
  const choices = scene.setting.props
  const first = Math.floor(random() * choices.length)
  room.toReversed().forEach(({ from, to }, i) => {
    const width = Math.min(to - from, subject.width * 0.55)
    const prop = choices[(first + i) % choices.length]
    if (
      i >= props ||
      (i > 0 && choices.length === 1) ||
      !prop ||
      width < subject.width * 0.2 ||
      width < 90 * scene.unit
    )
      return
    const height = Math.min(subject.height * 0.52, (width * prop.frame.height) / prop.frame.width)
    const into: Box = {
      x: i === 0 ? from : to - width,
      y: bottom(subject) - height - subject.height * 0.03,
      width,
      height,
    }
    const group = placed(restyled(prop.draw(scene.look.subject), scene.look), prop.frame, into)
    if (group.kind === 'group') beside.push({ ...group, role: 'decor' })
  })
  return [...beside, ...hero]
}

const flat = (layer: Layer): Layer => {
  if (layer.kind !== 'image') return layer
  const { shadow: _, ...rest } = layer
  return rest
}

/** A photo on a deckled sheet: its own edge uneven, as if lifted from the paper by masking. */
export function mounted(scene: Scene, box: Box): Layer[] {
  const { unit, look } = scene
  const random = scene.random('mount')
  const paper = look.dark ? '#f8f3ea' : mix(bareOf(look), '#ffffff', 0.6)
  const margin = 22 * unit
  const inner = inset(box, margin)
  const outer = frayed(sides(inset(box, 3 * unit), 9, 2.4 * unit, random), 3, 0.06, random)
  return belongingTo('subject', [
    {
      kind: 'shape',
      role: 'decor',
      shape: { kind: 'path', d: tornOf(outer) },
      fill: paper,
      shadow: { colour: '#2a203038', blur: 30 * unit, dx: 0, dy: 12 * unit },
    },
    ...framedPhoto(scene, inner, { kind: 'rect', ...inner }).map(flat),
    edgeOf(inner, paper, 11 * unit, random),
  ])
}

/** Paper that covers the rim of a box unevenly. */
export function edgeOf(box: Box, paper: string, depth: number, random: () => number): Layer {
  const out = inset(box, -2)
  const inside = frayed(sides(inset(box, depth * 0.55), 11, depth * 0.42, random), 3, 0.1, random)
  // turned the other way round, the inner outline is a hole in the outer
  const hole: Point[] = inside.toReversed()
  const frame = `M${out.x} ${out.y} H${right(out)} V${bottom(out)} H${out.x} Z ${outlineOf(hole)}`
  return { kind: 'group', role: 'decor', children: [path(frame, paper)] }
}
