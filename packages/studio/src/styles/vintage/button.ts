import { contrast } from '../../colour/contrast.ts'
import type { Box, Layer } from '../../layout.ts'
import { fitText } from '../../type/fit.ts'
import { noBlock, note, startX, textLayer, type Block, type TextStyle } from '../block.ts'
import type { Scene } from '../scene.ts'
import { inksOf } from './looks.ts'

export type ButtonColours = { plate: string; ink: string; ground: string }

/** An arrow that points where people read, its tip at (tip, y). */
export const arrow = (tip: number, y: number, length: number, ink: string, unit: number): Layer => ({
  kind: 'shape',
  role: 'decor',
  element: 'cta',
  shape: {
    kind: 'path',
    d: `M${tip - length} ${y - 2.2 * unit} H${tip - 11 * unit} V${y - 10 * unit} L${tip} ${y} L${tip - 11 * unit} ${y + 10 * unit} V${y + 2.2 * unit} H${tip - length} Z`,
  },
  fill: ink,
})

/** A rectangle whose corners are bitten out, as on an admission ticket. */
export function ticket({ x, y, width, height }: Box, bite: number): string {
  const [r, b] = [x + width, y + height]
  const arc = (to: string) => `A${bite} ${bite} 0 0 0 ${to}`
  return `M${x + bite} ${y} H${r - bite} ${arc(`${r} ${y + bite}`)} V${b - bite} ${arc(`${r - bite} ${b}`)} H${x + bite} ${arc(`${x} ${b - bite}`)} V${y + bite} ${arc(`${x + bite} ${y}`)} Z`
}

/** The call to action as a printed ticket, its second ink a little beside the first. */
export function ticketBlock(scene: Scene, maxWidth: number, { plate, ink, ground }: ButtonColours): Block {
  const { unit, look, words } = scene
  if (words.ctaLabel === '') return noBlock
  const padX = 38 * unit
  const tip = 28 * unit
  const gap = 16 * unit
  const offset = 5 * unit
  const fitted = fitText({
    text: words.ctaLabel,
    typeface: look.label,
    language: scene.language,
    direction: scene.direction,
    width: maxWidth - 2 * padX - tip - gap - offset,
    height: 60 * unit,
    maxSize: 35 * unit,
    minSize: Math.max(25 * unit, scene.minType),
    maxLines: 1,
  })
  if (fitted.shortened) note(scene, 'cta', words.ctaLabel, fitted.text)
  const width = fitted.width + 2 * padX + tip + gap
  const height = 84 * unit
  const style: TextStyle = { role: 'cta', typeface: look.label, ink, max: 35, min: 25, lines: 1 }
  const { key, main, second, paper } = inksOf(look)
  const under = [second, main, paper, key].find(
    (colour) => contrast(colour, ground) > 1.25 && contrast(colour, plate) > 1.6,
  )
  return {
    width: width + offset,
    height: height + offset,
    at: (x, y, align) => {
      const left = startX(x, width + offset, align)
      const box: Box = { x: left, y, width, height }
      const line: Box = {
        x: left + 8 * unit,
        y: y + 8 * unit,
        width: width - 16 * unit,
        height: height - 16 * unit,
      }
      return [
        ...(under
          ? [
              {
                kind: 'shape',
                role: 'decor',
                element: 'cta',
                shape: { kind: 'path', d: ticket({ ...box, x: left + offset, y: y + offset }, 15 * unit) },
                fill: under,
              } satisfies Layer,
            ]
          : []),
        {
          kind: 'shape',
          role: 'cta_plate',
          bounds: box,
          shape: { kind: 'path', d: ticket(box, 15 * unit) },
          fill: plate,
        },
        {
          kind: 'shape',
          role: 'decor',
          element: 'cta',
          shape: { kind: 'path', d: ticket(line, 12 * unit) },
          stroke: { paint: ink, width: 1.8 * unit },
          opacity: 0.8,
        },
        textLayer(scene, fitted, style, left + padX, y + (height - fitted.height) / 2, 'start'),
        arrow(left + width - padX, y + height / 2, tip, ink, unit),
      ]
    },
  }
}
