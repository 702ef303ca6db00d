import { hexOf, oklabOf, rgbFromOklab, type Oklab } from '../colour/oklch.ts'
import type { Swatch } from './asset.ts'

const want = 8

/** Main colours by median cut in OKLab, largest share first; transparent pixels do not count. */
export function swatchesOf(rgba: Uint8Array): Swatch[] {
  const colours: Oklab[] = []
  for (let k = 0; k < rgba.length; k += 4) {
    if (rgba[k + 3]! >= 128) colours.push(oklabOf([rgba[k]!, rgba[k + 1]!, rgba[k + 2]!]))
  }
  if (colours.length === 0) return []
  const boxes: Oklab[][] = [colours]
  while (boxes.length < want) {
    boxes.sort((a, b) => weight(b) - weight(a))
    const largest = boxes.shift()
    if (!largest || largest.length < 2) break
    const axis = widestAxis(largest)
    largest.sort((a, b) => a[axis] - b[axis])
    const middle = largest.length >> 1
    boxes.push(largest.slice(0, middle), largest.slice(middle))
  }
  return boxes
    .map((box) => ({ colour: hexOf(rgbFromOklab(mean(box))), share: box.length / colours.length }))
    .toSorted((a, b) => b.share - a.share)
}

const axes = ['l', 'a', 'b'] as const
// lightness varies most in any photo; hue is what tells a brand
const axisWeight = { l: 0.6, a: 1.6, b: 1.6 }

function spread(box: readonly Oklab[], axis: (typeof axes)[number]): number {
  const values = box.map((colour) => colour[axis])
  return (
    (values.reduce((m, v) => Math.max(m, v), -Infinity) - values.reduce((m, v) => Math.min(m, v), Infinity)) *
    axisWeight[axis]
  )
}

const widestAxis = (box: readonly Oklab[]) =>
  axes.reduce((best, axis) => (spread(box, axis) > spread(box, best) ? axis : best))
const weight = (box: readonly Oklab[]) =>
  Math.max(...axes.map((axis) => spread(box, axis))) * Math.sqrt(box.length)

function mean(box: readonly Oklab[]): Oklab {
  const sum = box.reduce((s, c) => ({ l: s.l + c.l, a: s.a + c.a, b: s.b + c.b }), { l: 0, a: 0, b: 0 })
  return { l: sum.l / box.length, a: sum.a / box.length, b: sum.b / box.length }
}
