import { contrast } from '../colour/contrast.ts'
import type { Box, LayoutAsset, Paint } from '../layout.ts'
import { noBlock, startX, textBlock, type Block, type TextStyle } from './block.ts'
import type { Scene } from './scene.ts'

/** The brand's logo, or its name set as a wordmark. */
export function brandBlock(
  scene: Scene,
  maxWidth: number,
  ink = scene.look.ink,
  ground: string = scene.look.ground,
): Block {
  const { unit, look } = scene
  const logo = scene.logo && shownOf(scene.logo, ground)
  if (logo) {
    const height = 74 * unit
    const scale = Math.min(height / logo.height, Math.min(maxWidth, 330 * unit) / logo.width)
    const box = { width: logo.width * scale, height: logo.height * scale }
    return {
      ...box,
      at: (x, y, align) => {
        const placedBox: Box = { x: startX(x, box.width, align), y, ...box }
        const corner: Box = { ...placedBox }
        return [
          {
            kind: 'image',
            role: 'logo',
            bounds: placedBox,
            asset: logo.id,
            box: placedBox,
            crop: { x: 0, y: 0, width: logo.width, height: logo.height },
            ...(logo.hasAlpha ? {} : { clip: { kind: 'rect' as const, ...corner, radius: 12 * unit } }),
          },
        ]
      },
    }
  }
  if (scene.business === '') return noBlock
  const style: TextStyle = { role: 'wordmark', typeface: look.label, ink, max: 31, min: 24, lines: 1 }
  const dot = 15 * unit
  const text = textBlock(scene, scene.business, style, maxWidth - dot - 14 * unit, 60 * unit)
  const width = text.width + dot + 14 * unit
  return {
    width,
    height: text.height,
    at: (x, y, align) => {
      const left = startX(x, width, align)
      return [
        {
          kind: 'shape',
          role: 'decor',
          element: 'wordmark',
          shape: { kind: 'ellipse', cx: left + dot / 2, cy: y + text.height / 2, rx: dot / 2, ry: dot / 2 },
          fill: accentOn(look.accent, ground, ink),
        },
        ...text.at(left + dot + 14 * unit, y, 'start'),
      ]
    },
  }
}

/** The sign alone where it is seen well on the ground, else the logo as it came, unless it would drown. */
function shownOf(
  logo: NonNullable<Scene['logo']>,
  ground: string,
): (LayoutAsset & { id: string; hasAlpha: boolean }) | undefined {
  const { sign, swatches } = logo
  if (sign && contrast(sign.colour, ground) >= 3) return { ...sign, hasAlpha: true }
  const main = swatches[0]?.colour
  return main === undefined || contrast(main, ground) > 1.35 ? logo : undefined
}

const accentOn = (accent: string, ground: string, ink: string): Paint =>
  contrast(accent, ground) >= 1.8 ? accent : ink
