import { withAlpha } from '../colour/oklch.ts'
import type { Layer } from '../layout.ts'
import { fitText, type Fitted } from '../type/fit.ts'
import { noBlock, note, startX, textLayer, type Block, type TextStyle } from './block.ts'
import type { Scene } from './scene.ts'

/** The call to action: a pill that no other element may touch, with an arrow that points where people read. */
export function buttonBlock(
  scene: Scene,
  maxWidth: number,
  colours = { plate: scene.look.plate, ink: scene.look.onPlate },
): Block {
  const { unit, look, words } = scene
  if (words.ctaLabel === '') return noBlock
  const padX = 40 * unit
  const arrow = 27 * unit
  const gap = 17 * unit
  const label = fitText({
    text: words.ctaLabel,
    typeface: look.label,
    language: scene.language,
    direction: scene.direction,
    width: maxWidth - 2 * padX - arrow - gap,
    height: 60 * unit,
    maxSize: 34 * unit,
    minSize: Math.max(25 * unit, scene.minType),
    maxLines: 1,
  })
  if (label.shortened) note(scene, 'cta', words.ctaLabel, label.text)
  const height = 84 * unit
  const width = label.width + 2 * padX + arrow + gap
  const style: TextStyle = { role: 'cta', typeface: look.label, ink: colours.ink, max: 34, min: 25, lines: 1 }
  return {
    width,
    height,
    at: (x, y, align) => {
      const left = startX(x, width, align)
      const middle = y + height / 2
      const tip = left + width - padX
      const stroke = { paint: colours.ink, width: 3.4 * unit, cap: 'round' as const }
      return [
        {
          kind: 'shape',
          role: 'cta_plate',
          bounds: { x: left, y, width, height },
          shape: { kind: 'rect', x: left, y, width, height, radius: height / 2 },
          fill: colours.plate,
          shadow: {
            colour: withAlpha('#140a10', look.dark ? 0.34 : 0.2),
            blur: 26 * unit,
            dx: 0,
            dy: 10 * unit,
          },
        },
        textLayer(scene, label, style, left + padX, middle - capMiddle(label), 'start'),
        {
          kind: 'shape',
          role: 'decor',
          element: 'cta',
          shape: {
            kind: 'path',
            d: `M${tip - arrow} ${middle} H${tip} M${tip - 10 * unit} ${middle - 10 * unit} L${tip} ${middle} L${tip - 10 * unit} ${middle + 10 * unit}`,
          },
          stroke,
        },
      ]
    },
  }
}

// centred on the letters' middle between baseline and cap height, not on the ink, so descenders do not lift a label
function capMiddle(fitted: Fitted): number {
  const first = fitted.lines[0]
  return first ? first.baseline - 0.355 * fitted.size : 0
}

export function offerBlock(scene: Scene, maxWidth: number, kind: 'tag' | 'line' = 'tag'): Block | undefined {
  const { unit, look, words } = scene
  if (!words.offer) return undefined
  const padX = kind === 'tag' ? 26 * unit : 0
  const padY = kind === 'tag' ? 17 * unit : 0
  const ink = kind === 'tag' ? look.onOffer : look.ink
  const style: TextStyle = { role: 'offer', typeface: look.label, ink, max: 34, min: 25, lines: 2 }
  const fitted = fitText({
    text: words.offer,
    typeface: look.label,
    language: scene.language,
    direction: scene.direction,
    width: maxWidth - 2 * padX,
    height: 100 * unit,
    maxSize: 34 * unit,
    minSize: Math.max(25 * unit, scene.minType),
    maxLines: 2,
  })
  if (fitted.shortened) note(scene, 'offer', words.offer, fitted.text)
  const width = fitted.width + 2 * padX
  // one line is centred on its letters' middle, as on the button: tails below the baseline do not lift it
  const single = kind === 'tag' && fitted.lines.length === 1
  const height = (single ? 0.92 * fitted.size : fitted.height) + 2 * padY
  return {
    width,
    height,
    at: (x, y, align) => {
      const left = startX(x, width, align)
      const textTop = single ? y + height / 2 - capMiddle(fitted) : y + padY
      const text = textLayer(
        scene,
        fitted,
        style,
        align === 'centre' ? left + width / 2 : align === 'end' ? left + width - padX : left + padX,
        textTop,
        align,
      )
      const plate: Layer = {
        kind: 'shape',
        role: 'offer_plate',
        bounds: { x: left, y, width, height },
        shape: { kind: 'rect', x: left, y, width, height, radius: 16 * unit },
        fill: look.offer,
      }
      return kind === 'tag' ? [plate, text] : [text]
    },
  }
}
