import { everyLayer, type Layer, type Layout, type Stop, type TextLayer, type TextRole } from '../layout.ts'
import { bottom, right, union } from '../box.ts'
import { luminance } from '../colour/contrast.ts'
import { rgbOf, withAlpha } from '../colour/oklch.ts'
import { contrastBehind, leastContrast } from '../inspect/legibility.ts'
import { plateOf, type Raster } from '../render/raster.ts'

export const strengths = [0.3, 0.45, 0.6, 0.72, 0.84, 0.93]
// the plate is measured small; the margin covers what its smoothing hides
export const plateScale = 0.34
export const spare = 0.35

/**
 * Makes every word legible by measuring: a small text that lacks contrast takes another ink of the same copy, or
 * the ground's colour; where none is enough, a veil runs in from the frame's edge, too wide and soft to be seen as
 * a thing, and strengthened until it is enough. It is a layer like any other, so rendering decides nothing.
 * Texts in `others` are left to somebody else.
 */
export function withLegibleCopy(
  layout: Layout,
  picture: readonly Layer[],
  given: readonly Layer[],
  veil: string,
  others: ReadonlySet<TextRole> = new Set(),
): Layout {
  // another ink changes no pixel behind the words, so one look at them serves for both
  const plate = plateOf({ ...layout, layers: [...picture, ...given] }, plateScale)
  const copy = withFittingInks(plate, given, veil, others)
  // veils lie under the plates, so what stands on one is not helped by them
  const onPlates = onPlatesOf(copy)
  const texts = copy.filter(
    (layer): layer is TextLayer =>
      layer.kind === 'text' && !onPlates.has(layer.role) && !others.has(layer.role),
  )
  let result = { ...layout, layers: [...picture, ...copy] }
  const failing = failingTexts(plate, texts)
  for (const strength of strengths) {
    if (failing.length === 0) return result
    const scrims = halves(layout, failing).map((part) => slope(layout, part, strength, veil))
    result = { ...layout, layers: [...under(picture, scrims), ...copy] }
    if (failingTexts(plateOf(result, plateScale), texts).length === 0) return result
  }
  return result
}

/** The texts of the copy that stand on a plate of their own. */
export function onPlatesOf(copy: readonly Layer[]): ReadonlySet<string> {
  const roles = new Set([...everyLayer(copy)].map(({ role }) => role))
  return new Set(['cta', 'offer'].filter((role) => roles.has(role === 'cta' ? 'cta_plate' : 'offer_plate')))
}
// a plate is one colour, so one of the two is always enough
export const plateInks = ['#ffffff', '#121016']

function withFittingInks(
  plate: Raster,
  copy: readonly Layer[],
  veil: string,
  others: ReadonlySet<TextRole>,
): readonly Layer[] {
  const onPlates = onPlatesOf(copy)
  const free = copy.filter((layer): layer is TextLayer => layer.kind === 'text' && !onPlates.has(layer.role))
  const inks = [...new Set([...free.map(({ ink }) => ink), veil])]
  const legible = (text: TextLayer, ink: string) => contrastBehind(text, plate, ink) >= leastContrast + spare
  return copy.map((layer) => {
    // a headline sets the tone of the whole: it keeps its ink
    if (layer.kind !== 'text' || layer.role === 'headline' || others.has(layer.role)) return layer
    if (legible(layer, layer.ink)) return layer
    const choices = onPlates.has(layer.role) ? plateInks : inks
    const ink = choices.find((other) => legible(layer, other))
    return ink ? { ...layer, ink } : layer
  })
}

function failingTexts(plate: Raster, texts: readonly TextLayer[]): TextLayer[] {
  return texts.filter((text) => contrastBehind(text, plate) < leastContrast + spare)
}

// words never cross the subject, so the veils go behind it
function under(picture: readonly Layer[], scrims: readonly Layer[]): Layer[] {
  const at = picture.findIndex(({ role }) => role === 'subject' || role === 'photo')
  return at < 0 ? [...picture, ...scrims] : [...picture.slice(0, at), ...scrims, ...picture.slice(at)]
}

/** The texts by the edge they are nearer to, so one veil need not cross the whole frame for two far apart. */
function halves({ width, height }: Layout, texts: readonly TextLayer[]): TextLayer[][] {
  if (width > height * 1.3) return [[...texts]]
  const upper = texts.filter(({ bounds }) => bounds.y + bounds.height / 2 < height / 2)
  return [upper, texts.filter((text) => !upper.includes(text))].filter((part) => part.length > 0)
}

// falls slowly at both ends, so neither its edge nor its end is seen
const fading = [1, 0.95, 0.82, 0.62, 0.38, 0.18, 0.05, 0]
const fadesOver = 0.3

/** A veil from the nearest edge, fading out behind the words. */
function slope(
  { width, height }: Layout,
  texts: readonly TextLayer[],
  strength: number,
  veil: string,
): Layer {
  const area = union(texts.map((text) => text.bounds))
  const lightInk = texts.filter((text) => luminance(rgbOf(text.ink)) > 0.4).length * 2 > texts.length
  const dark = luminance(rgbOf(veil)) < 0.25
  const colour = lightInk === dark ? veil : lightInk ? '#0d0a12' : '#ffffff'
  const horizontal = width > height * 1.3
  const fromStart = horizontal ? area.x < width - right(area) : area.y < height - bottom(area)
  const reach = horizontal
    ? (fromStart ? right(area) : width - area.x) / width
    : (fromStart ? bottom(area) : height - area.y) / height
  const end = reach + fadesOver
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
        [0, withAlpha(colour, strength)],
        ...fading.map((share, i): Stop => [
          (reach + (fadesOver * i) / (fading.length - 1)) / end,
          withAlpha(colour, strength * share),
        ]),
      ],
    },
  }
}
