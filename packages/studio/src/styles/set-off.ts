import { inset } from '../box.ts'
import { contrast, luminance } from '../colour/contrast.ts'
import { rgbOf, withAlpha } from '../colour/oklch.ts'
import type { Layer, TextLayer } from '../layout.ts'

// pixels of the frame: large letters bear an outline of their own, round small ones it would only be a smear
const large = 44

/**
 * A text that a person put where it cannot be read, in an ink that can be read on the shade or inside the outline that
 * sets it off. `inks` are taken in their order where its own will not do.
 */
export function setOff(text: TextLayer, veil: string, inks: readonly string[], least: number): TextLayer {
  const fits = (ink: string) => contrast(ink, shadeFor(ink, veil)) >= least
  // a clear light or dark ink carries a shade that is not the look's; a middling one would only make it murky
  const clear = contrast(text.ink, shadeFor(text.ink, veil)) >= 7
  const choices = clear ? [text.ink] : [text.ink, ...inks].filter((ink) => contrast(ink, veil) >= least)
  const inked = choices[0] ?? [text.ink, ...inks].find(fits) ?? '#121016'
  const ready: TextLayer = { ...text, ink: inked }
  if (text.size < large || text.stroke) return ready
  return { ...ready, stroke: { colour: shadeFor(inked, veil), width: Math.max(3, text.size * 0.06) } }
}

/** A soft shade right behind a small text; it lies over the subject too. `strength` 0…1. */
export function shadeBehind({ bounds, size, ink }: TextLayer, strength: number, veil: string): Layer {
  const blur = Math.max(8, size * 0.3)
  // a blur takes its own depth from each edge
  const box = inset(bounds, -(size * 0.3 + blur * 1.4), -(size * 0.2 + blur * 1.4))
  return {
    kind: 'shape',
    role: 'scrim',
    shape: { kind: 'rect', ...box, radius: Math.min(box.height / 2, blur * 2) },
    fill: withAlpha(shadeFor(ink, veil), strength),
    blur,
  }
}

/** The look's own ground where the ink can be read on it, else near black or white. */
function shadeFor(ink: string, veil: string): string {
  if (contrast(ink, veil) >= 5) return veil
  return luminance(rgbOf(ink)) > 0.18 ? '#0d0a12' : '#ffffff'
}
