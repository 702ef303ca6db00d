import type { Box, Layer, Layout, TextLayer } from '../layout.ts'
import { bottom, inset, right, union } from '../box.ts'
import { luminance } from '../colour/contrast.ts'
import { rgbOf, withAlpha } from '../colour/oklch.ts'
import { contrastBehind, gateFor } from '../inspect/legibility.ts'
import { plateOf } from '../render/raster.ts'

const strengths = [0.3, 0.45, 0.6, 0.72, 0.84, 0.93]
// the plate is measured small; the margin covers what its smoothing hides
const plateScale = 0.34
const spare = 0.35

/**
 * Makes every word legible by measuring: where the picture behind a text lacks contrast, a soft veil is laid under
 * it and strengthened until it is enough. The veil is a layer like any other, so rendering decides nothing.
 */
export function withLegibleCopy(
  layout: Layout,
  picture: readonly Layer[],
  copy: readonly Layer[],
  veil: string,
): Layout {
  const texts = copy.filter((layer): layer is TextLayer => layer.kind === 'text')
  let result = { ...layout, layers: [...picture, ...copy] }
  const failing = failingTexts(result, texts)
  for (const strength of strengths) {
    if (failing.length === 0) return result
    const scrim = scrimUnder(layout, failing, strength, veil)
    result = { ...layout, layers: [...under(picture, scrim), ...copy] }
    if (failingTexts(result, texts).length === 0) return result
  }
  return result
}

function failingTexts(layout: Layout, texts: readonly TextLayer[]): TextLayer[] {
  const plate = plateOf(layout, plateScale)
  return texts.filter((text) => contrastBehind(text, plate) < gateFor(text) + spare)
}

// words never cross the subject, so the veil goes behind it
function under(picture: readonly Layer[], scrim: Layer): Layer[] {
  const at = picture.findIndex(({ role }) => role === 'subject' || role === 'photo')
  return at < 0 ? [...picture, scrim] : [...picture.slice(0, at), scrim, ...picture.slice(at)]
}

function scrimUnder(
  { width, height }: Layout,
  texts: readonly TextLayer[],
  strength: number,
  veil: string,
): Layer {
  const area = union(texts.map((text) => text.bounds))
  const lightInk = texts.filter((text) => luminance(rgbOf(text.ink)) > 0.4).length * 2 > texts.length
  const dark = luminance(rgbOf(veil)) < 0.25
  const colour = lightInk === dark ? veil : lightInk ? '#0d0a12' : '#ffffff'
  const large = area.width * area.height > 0.16 * width * height
  return large ? slope(width, height, area, colour, strength) : patch(area, colour, strength)
}

/** A soft cushion of its own colour under a small text. */
function patch(area: Box, colour: string, strength: number): Layer {
  const feather = Math.min(70, Math.max(26, area.height * 0.5))
  const box = inset(area, -feather * 0.9, -feather * 0.7)
  return {
    kind: 'shape',
    role: 'scrim',
    shape: { kind: 'rect', ...box, radius: feather },
    fill: withAlpha(colour, strength),
    blur: feather * 0.5,
  }
}

/** A veil from the nearest edge, fading out behind the words. */
function slope(width: number, height: number, area: Box, colour: string, strength: number): Layer {
  const at = (share: number) => withAlpha(colour, strength * share)
  const horizontal = width > height * 1.3
  const fromStart = horizontal ? area.x < width - right(area) : area.y < height - bottom(area)
  const reach = horizontal
    ? (fromStart ? right(area) : width - area.x) / width
    : (fromStart ? bottom(area) : height - area.y) / height
  const end = Math.min(1, reach + 0.22)
  const edge = fromStart ? 0 : 1
  const far = fromStart ? end : 1 - end
  return {
    kind: 'shape',
    role: 'scrim',
    shape: { kind: 'rect', x: 0, y: 0, width, height },
    fill: {
      kind: 'linear',
      from: horizontal ? [edge * width, 0] : [0, edge * height],
      to: horizontal ? [far * width, 0] : [0, far * height],
      stops: [
        [0, at(1)],
        [Math.min(reach, 0.999) / end, at(0.96)],
        [1, at(0)],
      ],
    },
  }
}
