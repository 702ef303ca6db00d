import type { Layer } from '../../layout.ts'
import { path } from '../../subjects/draw.ts'
import { noBlock, startX, textBlock, type Align, type Block } from '../block.ts'
import { brandBlock } from '../brand-block.ts'
import type { Scene } from '../scene.ts'
import { ticket } from './button.ts'
import { inksOf } from './looks.ts'

/** The logo as it is; where it would drown in the ground's colour, on a ticket of paper or of the darkest ink. */
function logoBlock(scene: Scene, maxWidth: number, ink: string, ground: string): Block | undefined {
  const isPicture = (block: Block) => block.at(0, 0, 'start').some((layer) => layer.kind === 'image')
  const plain = brandBlock(scene, maxWidth, ink, ground)
  if (isPicture(plain)) return plain
  const { key, paper } = inksOf(scene.look)
  const [padX, padY] = [20 * scene.unit, 12 * scene.unit]
  for (const plate of [paper, key]) {
    const block = brandBlock(scene, maxWidth - 2 * padX, ink, plate)
    if (!isPicture(block)) continue
    const [width, height] = [block.width + 2 * padX, block.height + 2 * padY]
    return {
      width,
      height,
      at: (x, y, align) => {
        const left = startX(x, width, align)
        const shape = ticket({ x: left, y, width, height }, 12 * scene.unit)
        return [
          path(shape, plate, { role: 'decor', element: 'logo' }),
          ...block.at(left + padX, y + padY, 'start'),
        ]
      },
    }
  }
  return undefined
}

/** The logo, or the name in a signpainter's capitals between two lozenges. */
export function brandMark(scene: Scene, maxWidth: number, ink: string, ground: string, align: Align): Block {
  const { unit, look } = scene
  const logo = logoBlock(scene, maxWidth, ink, ground)
  if (logo) return logo
  if (scene.business === '') return noBlock
  const lozenge = 7.5 * unit
  const gap = 16 * unit
  const sides = align === 'centre' ? 2 : 1
  const ornament = sides * (2 * lozenge + gap)
  const text = textBlock(
    scene,
    scene.business,
    { role: 'wordmark', typeface: { ...look.label, tracking: 0.14 }, ink, max: 32, min: 24, lines: 1 },
    maxWidth - ornament,
    60 * unit,
  )
  const width = text.width + ornament
  return {
    width,
    height: text.height,
    at: (x, y, along) => {
      const left = startX(x, width, along)
      const middle = y + text.height / 2
      const at = (cx: number): Layer =>
        path(
          `M${cx - lozenge} ${middle} L${cx} ${middle - lozenge * 1.3} L${cx + lozenge} ${middle} L${cx} ${middle + lozenge * 1.3} Z`,
          ink,
          { role: 'decor', element: 'wordmark' },
        )
      return [
        at(left + lozenge),
        ...text.at(left + 2 * lozenge + gap, y, 'start'),
        ...(sides === 2 ? [at(left + width - lozenge)] : []),
      ]
    },
  }
}
