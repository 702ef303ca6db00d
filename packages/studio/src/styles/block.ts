import type { Box, Layer, Paint, TextLayer, TextRole } from '../layout.ts'
import { contrast, legibleInk } from '../colour/contrast.ts'
import { withAlpha } from '../colour/oklch.ts'
import { fitText, type Fitted } from '../type/fit.ts'
import type { Typeface } from '../type/script.ts'
import type { Scene } from './scene.ts'

export type Align = 'start' | 'centre' | 'end'

/** A measured part of the copy that can be put anywhere. */
export type Block = {
  width: number
  height: number
  /** Size of its type, where it has one size. */
  size?: number
  /** Layers with the block's upper edge at y and its start edge, middle or end edge at x. */
  at(x: number, y: number, align: Align): Layer[]
}

export type TextStyle = {
  role: TextRole
  typeface: Typeface
  ink: string
  /** In design units. */
  max: number
  min: number
  lines: number
}

export function textBlock(
  scene: Scene,
  text: string,
  style: TextStyle,
  width: number,
  height: number,
): Block {
  const fitted = fitText({
    text,
    typeface: style.typeface,
    language: scene.language,
    direction: scene.direction,
    width,
    height,
    maxSize: Math.max(style.max * scene.unit, scene.minType),
    minSize: Math.max(style.min * scene.unit, scene.minType),
    maxLines: style.lines,
  })
  if (fitted.shortened) note(scene, style.role, text, fitted.text)
  return {
    width: fitted.width,
    height: fitted.height,
    size: fitted.size,
    at: (x, y, align) => [textLayer(scene, fitted, style, x, y, align)],
  }
}

function note(scene: Scene, role: TextRole, from: string, to: string): void {
  const at = scene.shortened.findIndex((cut) => cut.role === role)
  // a block may be tried at several widths; the last try is the one that is placed
  if (at >= 0) scene.shortened.splice(at, 1)
  scene.shortened.push({ role, from, to })
}

function textLayer(
  scene: Scene,
  fitted: Fitted,
  style: TextStyle,
  x: number,
  y: number,
  align: Align,
): TextLayer {
  const canvasAlign = align === 'start' ? 'left' : align === 'centre' ? 'center' : 'right'
  const left = align === 'start' ? x : align === 'centre' ? x - fitted.width / 2 : x - fitted.width
  return {
    kind: 'text',
    role: style.role,
    bounds: { x: left, y, width: fitted.width, height: fitted.height },
    lines: fitted.lines.map((line) => ({ text: line.text, x, y: y + line.baseline, width: line.width })),
    faces: [...fitted.setting.faces],
    size: fitted.size,
    tracking: fitted.setting.tracking,
    language: scene.language,
    direction: scene.direction,
    align: canvasAlign,
    ink: style.ink,
  }
}

const startX = (x: number, width: number, align: Align): number =>
  align === 'start' ? x : align === 'centre' ? x - width / 2 : x - width

/** The call to action: a pill that no other element may touch, with an arrow that points where people read. */
export function buttonBlock(
  scene: Scene,
  maxWidth: number,
  colours = { plate: scene.look.plate, ink: scene.look.onPlate },
): Block {
  const { unit, look, words } = scene
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
  const height = fitted.height + 2 * padY
  return {
    width,
    height,
    at: (x, y, align) => {
      const left = startX(x, width, align)
      const text = textLayer(
        scene,
        fitted,
        style,
        align === 'centre' ? left + width / 2 : align === 'end' ? left + width - padX : left + padX,
        y + padY,
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

/** The brand's logo, or its name set as a wordmark. */
export function brandBlock(
  scene: Scene,
  maxWidth: number,
  ink = scene.look.ink,
  ground: string = scene.look.ground,
): Block {
  const { unit, look, logo } = scene
  if (logo && logoStandsOut(logo.swatches[0]?.colour, ground)) {
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
          shape: { kind: 'ellipse', cx: left + dot / 2, cy: y + text.height / 2, rx: dot / 2, ry: dot / 2 },
          fill: accentOn(look.accent, ground, ink),
        },
        ...text.at(left + dot + 14 * unit, y, 'start'),
      ]
    },
  }
}

const logoStandsOut = (main: string | undefined, ground: string): boolean =>
  main === undefined || contrast(main, ground) > 1.35

const accentOn = (accent: string, ground: string, ink: string): Paint =>
  contrast(accent, ground) >= 1.8 ? accent : ink

/** Ink for words that stand on the given colour, in the look's own tones where they are legible. */
export const inkOn = (
  ground: string,
  look: { ink: string; ground: string; onPlate: string; plate: string },
): string => legibleInk(ground, [look.ink, look.ground, look.onPlate, look.plate])
