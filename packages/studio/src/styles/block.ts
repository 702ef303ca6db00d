import type { Layer, TextLayer, TextRole } from '../layout.ts'
import { legibleInk } from '../colour/contrast.ts'
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

/** Nothing to show: it takes no room. */
export const noBlock: Block = { width: 0, height: 0, at: () => [] }

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

export function note(scene: Scene, role: TextRole, from: string, to: string): void {
  const at = scene.shortened.findIndex((cut) => cut.role === role)
  // a block may be tried at several widths; the last try is the one that is placed
  if (at >= 0) scene.shortened.splice(at, 1)
  scene.shortened.push({ role, from, to })
}

export function textLayer(
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

export const startX = (x: number, width: number, align: Align): number =>
  align === 'start' ? x : align === 'centre' ? x - width / 2 : x - width

/** Ink for words that stand on the given colour, in the look's own tones where they are legible. */
export const inkOn = (
  ground: string,
  look: { ink: string; ground: string; onPlate: string; plate: string },
): string => legibleInk(ground, [look.ink, look.ground, look.onPlate, look.plate])
