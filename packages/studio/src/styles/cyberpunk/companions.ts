import { bottom, right } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import { shuffled } from '../../random.ts'
import { placed } from '../../subjects/draw.ts'
import type { Scene } from '../scene.ts'

// as a share of the subject's height, and the least size at which one still reads: width in design units, height as a share
const high = 0.44
const leastWidth = 100
const leastHeight = 0.15

/** Our own drawing with small things of its trade on both sides, where its width leaves room for them. */
export const inCompany = (scene: Scene, hero: Layer[], room: Box): Layer[] => [
  ...companions(scene, hero, room),
  ...hero,
]

function companions(scene: Scene, hero: readonly Layer[], room: Box): Layer[] {
  const seen = hero.find(({ role }) => role === 'subject')?.bounds
  if (!seen || scene.hero !== 'drawing') return []
  const { unit, look, setting } = scene
  const random = scene.random('companions')
  const [first, second = first] = shuffled(
    random,
    setting.props.filter(({ id }) => id !== scene.subject),
  )
  const gap = 30 * unit
  return (
    [
      [first, seen.x - room.x, -1],
      [second, right(room) - right(seen), 1],
    ] as const
  ).flatMap(([prop, free, side]): Layer[] => {
    if (!prop || (side > 0 && second === first)) return []
    const { frame } = prop
    const scale = Math.min((free - gap) / frame.width, (seen.height * high) / frame.height)
    const width = frame.width * scale
    const height = frame.height * scale
    if (width < leastWidth * unit || height < leastHeight * seen.height) return []
    const x = side < 0 ? seen.x - gap - width : right(seen) + gap
    const box: Box = { x, y: bottom(seen) - height, width, height }
    const drawn = placed(scene.restyle(prop.draw(look.subject)), frame, box)
    if (drawn.kind !== 'group') return []
    const { role: _, bounds: __, ...thing } = drawn
    const effect = { kind: 'reflection', depth: height * 0.5, strength: look.dark ? 0.4 : 0.2 } as const
    return [{ kind: 'group', role: 'decor', bounds: box, effect, children: [thing] }]
  })
}
