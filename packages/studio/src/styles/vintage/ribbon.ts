import { contrast } from '../../colour/contrast.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { line, path } from '../../subjects/draw.ts'
import { fitText } from '../../type/fit.ts'
import { noBlock, note, startX, textLayer, type Block, type TextStyle } from '../block.ts'
import type { Scene } from '../scene.ts'
import { arrow } from './button.ts'
import { inksOf } from './looks.ts'

export type RibbonColours = { cloth: string; ink: string }

/** A cloth banner with folded swallow tails; its middle bows a little, the words stand on its flat part. */
export function ribbonBlock(
  scene: Scene,
  role: 'offer' | 'cta',
  maxWidth: number,
  { cloth, ink }: RibbonColours,
): Block {
  const { unit, look, words } = scene
  const wanted = role === 'cta' ? words.ctaLabel : (words.offer ?? '')
  if (wanted === '') return noBlock
  // in a narrow column the words need the room more than the tails do
  const tail = Math.min(58 * unit, maxWidth * 0.085)
  const padX = Math.min(34 * unit, maxWidth * 0.05)
  const tip = role === 'cta' ? 44 * unit : 0
  const fitted = fitText({
    text: wanted,
    typeface: look.label,
    language: scene.language,
    direction: scene.direction,
    width: maxWidth - 2 * (tail + padX) - tip,
    height: 108 * unit,
    maxSize: 46 * unit,
    minSize: Math.max(25 * unit, scene.minType),
    maxLines: role === 'cta' ? 1 : 2,
  })
  if (fitted.shortened) note(scene, role, wanted, fitted.text)
  const style: TextStyle = { role, typeface: look.label, ink, max: 46, min: 25, lines: 2 }
  const drop = 20 * unit
  const band = fitted.height + 44 * unit
  const width = fitted.width + 2 * (tail + padX) + tip
  const height = band + drop
  return {
    width,
    height,
    size: fitted.size,
    at: (x, y, align) => {
      const left = startX(x, width, align)
      const box: Box = { x: left, y, width, height }
      const middle = left + (width - tip) / 2
      const parts: Layer[] = [
        {
          kind: 'group',
          role: role === 'cta' ? 'cta_plate' : 'offer_plate',
          bounds: box,
          children: ribbonShape(box, band, tail, cloth, ink, inksOf(look).key, unit),
        },
        textLayer(scene, fitted, style, middle, y + (band - fitted.height) / 2, 'centre'),
      ]
      if (tip > 0)
        parts.push(arrow(middle + fitted.width / 2 + 40 * unit, y + band / 2, 26 * unit, ink, unit))
      return parts
    },
  }
}

/** `band` is the flat part's height; the tails hang as much lower as the box is higher. */
function ribbonShape(
  { x, y, width, height }: Box,
  band: number,
  tail: number,
  cloth: string,
  ink: string,
  key: string,
  unit: number,
): Layer[] {
  const drop = height - band
  const fold = tail * 0.62
  const end = x + width
  const inkLine = contrast(key, cloth) > 1.5 ? key : mix(cloth, '#000000', 0.45)
  const outline = { stroke: { paint: inkLine, width: 3 * unit, cap: 'round' as const } }
  const shade = mix(cloth, key, 0.42)
  const side = (from: number, way: 1 | -1): Layer[] => [
    path(
      `M${from} ${y + drop} L${from + way * (tail + fold)} ${y + drop} L${from + way * (tail + fold)} ${y + height} L${from} ${y + height} L${from + way * tail * 0.4} ${y + drop + band / 2} Z`,
      mix(cloth, key, 0.16),
      outline,
    ),
    path(
      `M${from + way * tail} ${y + band} L${from + way * (tail + fold)} ${y + height} L${from + way * (tail + fold)} ${y + band} Z`,
      shade,
      outline,
    ),
  ]
  const [a, b] = [x + tail, end - tail]
  const seam = 8 * unit
  const seams = [y + seam, y + band - seam].map((at) => `M${a + seam} ${at} H${b - seam}`).join(' ')
  return [
    ...side(x, 1),
    ...side(end, -1),
    path(`M${a} ${y} H${b} V${y + band} H${a} Z`, cloth, outline),
    line(seams, ink, 2 * unit, { cap: 'butt', opacity: 0.75 }),
  ]
}
