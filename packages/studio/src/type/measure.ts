import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { useFaces } from './fonts.ts'

/** How a line is set, all that measuring and drawing must agree on. */
export type Setting = {
  faces: readonly string[]
  tracking: number
  language: string
  direction: 'ltr' | 'rtl'
}
/** Extents at size 1: advance width, and the ink above and below the baseline and beyond either end. */
export type Extent = { width: number; ascent: number; descent: number; left: number; right: number }

const probeSize = 200
let context: SKRSContext2D | undefined
const known = new Map<string, Extent>()

export function applySetting(target: SKRSContext2D, setting: Setting, size: number): void {
  useFaces(setting.faces)
  target.font = `${size}px ${setting.faces.map((face) => `'${face}'`).join(', ')}`
  target.letterSpacing = `${setting.tracking * size}px`
  target.lang = setting.language
  target.direction = setting.direction
  target.fontKerning = 'normal'
  target.textBaseline = 'alphabetic'
}

export function measure(text: string, setting: Setting): Extent {
  const key = `${setting.faces.join()}|${setting.tracking}|${setting.language}|${setting.direction}|${text}`
  const hit = known.get(key)
  if (hit) return hit
  context ??= createCanvas(8, 8).getContext('2d')
  applySetting(context, setting, probeSize)
  context.textAlign = 'left'
  const m = context.measureText(text)
  const extent: Extent = {
    width: m.width / probeSize,
    ascent: m.actualBoundingBoxAscent / probeSize,
    descent: m.actualBoundingBoxDescent / probeSize,
    left: m.actualBoundingBoxLeft / probeSize,
    right: m.actualBoundingBoxRight / probeSize,
  }
  if (known.size > 20_000) known.clear()
  known.set(key, extent)
  return extent
}
