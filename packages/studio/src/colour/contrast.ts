import { linearOf, rgbOf, type Rgb } from './oklch.ts'

/** Relative luminance as WCAG 2 defines it, 0 (black) … 1 (white). */
export const luminance = ([r, g, b]: Rgb): number =>
  0.2126 * linearOf(r) + 0.7152 * linearOf(g) + 0.0722 * linearOf(b)

export function contrastOf(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** WCAG 2 contrast ratio of two colours, 1 … 21. */
export const contrast = (a: string, b: string): number => contrastOf(luminance(rgbOf(a)), luminance(rgbOf(b)))

/** The first ink that reaches `atLeast` on the ground, else the one with the most contrast. */
export function legibleInk(ground: string, inks: readonly string[], atLeast = 4.5): string {
  let best = '#000000'
  let most = 0
  for (const ink of [...inks, '#ffffff', '#111111']) {
    const ratio = contrast(ground, ink)
    if (ratio >= atLeast) return ink
    if (ratio > most) [best, most] = [ink, ratio]
  }
  return best
}
