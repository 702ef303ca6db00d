import { oklabOf, rgbFromOklab, type Rgb } from '../colour/oklch.ts'

/** 256 colours from the first to the last, blended in OKLab; three bytes each. */
export function ramp(colours: readonly Rgb[]): Uint8Array {
  const labs = colours.map((colour) => oklabOf(colour))
  const table = new Uint8Array(256 * 3)
  for (let i = 0; i < 256; i++) {
    const t = (i / 255) * (labs.length - 1)
    const k = Math.min(labs.length - 2, Math.floor(t))
    const f = t - k
    const smooth = f * f * (3 - 2 * f)
    const a = labs[Math.max(0, k)]!
    const b = labs[Math.min(labs.length - 1, k + 1)]!
    const rgb = rgbFromOklab({
      l: a.l + (b.l - a.l) * smooth,
      a: a.a + (b.a - a.a) * smooth,
      b: a.b + (b.b - a.b) * smooth,
    })
    table.set(rgb, i * 3)
  }
  return table
}
