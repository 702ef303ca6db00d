import { shadesOf, type ByHand } from '../edit/ink.ts'
import { ownerOf } from '../edit/owner.ts'
import { contrastBehind, leastContrast } from '../inspect/legibility.ts'
import type { Layer, Layout, TextLayer } from '../layout.ts'
import { plateOf } from '../render/raster.ts'
import { onPlatesOf, plateInks, plateScale, spare, strengths } from './guard.ts'
import { setOff, shadeBehind } from './set-off.ts'

/**
 * Makes the texts legible that a person moved or inked, or moved the subject behind: a veil from the frame's edge would
 * not reach them. An ink of a person's choice stays while it can be read; else it gives way to a shade of its own, or
 * to another ink; where nothing can be read, letters get an outline or a soft shade right behind them.
 */
export function withLegibleEdits(layout: Layout, byHand: ByHand, veil: string): Layout {
  const texts = layout.layers.filter(
    (layer): layer is TextLayer => layer.kind === 'text' && byHand.texts.has(layer.role),
  )
  if (texts.length === 0) return layout
  const plate = plateOf(layout, plateScale)
  const gate = ({ role }: TextLayer) => leastContrast + (byHand.inked.has(role) ? 0 : spare)
  const onPlates = onPlatesOf(layout.layers)
  const free = layout.layers.flatMap((layer) =>
    layer.kind === 'text' && !onPlates.has(layer.role) ? [layer.ink] : [],
  )
  const set = new Map<Layer, TextLayer>()
  const shaded: TextLayer[] = []
  for (const text of texts) {
    if (contrastBehind(text, plate) >= gate(text)) continue
    const composed = byHand.inked.get(text.role)
    const own = composed === undefined ? [] : [...shadesOf(text.ink), composed]
    const inks = [...own, ...(onPlates.has(text.role) ? [] : [...free, veil]), ...plateInks]
    const ink = inks.find((other) => contrastBehind(text, plate, other) >= leastContrast + spare)
    const ready = ink ? { ...text, ink } : setOff(text, veil, own, leastContrast + spare)
    set.set(text, ready)
    if (!ink && !ready.stroke) shaded.push(ready)
  }
  const layers = layout.layers.map((layer) => set.get(layer) ?? layer)
  return withShades({ ...layout, layers }, shaded, veil)
}

/** Shades behind texts, no darker than they must be; above the picture and below all of the copy. */
function withShades(layout: Layout, texts: readonly TextLayer[], veil: string): Layout {
  if (texts.length === 0) return layout
  const at = startOfCopy(layout.layers)
  let result = layout
  for (const strength of strengths) {
    const shades = texts.map((text) => shadeBehind(text, strength, veil))
    result = { ...layout, layers: layout.layers.toSpliced(at, 0, ...shades) }
    const plate = plateOf(result, plateScale)
    if (texts.every((text) => contrastBehind(text, plate) >= leastContrast)) break
  }
  return result
}

const plates: ReadonlySet<string> = new Set(['cta_plate', 'offer_plate', 'logo'])

/** Where the copy begins: at its first text or plate, with the ornaments that come before that. */
function startOfCopy(layers: readonly Layer[]): number {
  let at = layers.findIndex(({ kind, role }) => kind === 'text' || plates.has(role ?? ''))
  for (; at > 0; at--) {
    const owner = ownerOf(layers[at - 1]!) // inside the list
    if (owner === undefined || owner === 'subject') break
  }
  return at
}
