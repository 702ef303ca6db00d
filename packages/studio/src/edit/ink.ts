import { overlap } from '../box.ts'
import { oklchOf, tone } from '../colour/oklch.ts'
import { everyLayer, type Layer, type LayoutNote, type TextRole } from '../layout.ts'
import { mapPaint } from '../map-layers.ts'
import type { ElementName } from './edits.ts'
import { isCore, ownerOf } from './owner.ts'
import { isPlaced, type Arranged, type PlacementEdits } from './with-edits.ts'

/** What a person did to the texts, for whoever makes them legible. */
export type ByHand = {
  /** Texts that were moved or inked, or have a moved subject behind them. */
  texts: ReadonlySet<TextRole>
  /** Those in an ink of a person's choice, and the ink they were composed in. */
  inked: ReadonlyMap<TextRole, string>
}

type Inked = { copy: Layer[]; byHand: ByHand }

/** The copy in the inks that a person chose. */
export function withChosenInks({ picture, copy }: Arranged, edits: PlacementEdits): Inked {
  const inked = new Map<TextRole, string>()
  const texts = new Set<TextRole>()
  const subjectMoved = edits.subject !== undefined && isPlaced(edits.subject)
  const subjects = picture.filter((layer) => isCore(layer) && subjectMoved)
  const changed = copy.map((layer): Layer => {
    if (layer.kind !== 'text') return layer
    const edit = edits[layer.role]
    const crossed = subjects.some(({ bounds }) => bounds && overlap(bounds, layer.bounds) > 0)
    if (crossed || edit?.ink || (edit && isPlaced(edit))) texts.add(layer.role)
    if (!edit?.ink) return layer
    inked.set(layer.role, layer.ink)
    return { ...layer, ink: edit.ink.toLowerCase() }
  })
  return { copy: changed, byHand: { texts, inked } }
}

/** Other shades of an ink, the nearest first. */
export function shadesOf(ink: string): string[] {
  const { l } = oklchOf(ink)
  return Array.from({ length: 20 }, (_, i) => 0.05 * (i + 1)).flatMap((by) =>
    [l - by, l + by].filter((light) => light >= 0 && light <= 1).map((light) => tone(ink, light)),
  )
}

/** Arrows and rules in the ink of their text follow it, and what could not stay as it was chosen is told. */
export function settledInks(
  layers: readonly Layer[],
  edits: PlacementEdits,
  { inked }: ByHand,
): { layers: Layer[]; notes: LayoutNote[] } {
  const notes: LayoutNote[] = []
  const now = new Map<ElementName, { from: string; to: string }>()
  for (const layer of everyLayer(layers)) {
    const composed = layer.kind === 'text' ? inked.get(layer.role) : undefined
    if (layer.kind !== 'text' || composed === undefined) continue
    now.set(layer.role, { from: composed, to: layer.ink })
    const chosen = edits[layer.role]?.ink?.toLowerCase()
    if (chosen && chosen !== layer.ink)
      notes.push({ code: 'ink_changed', element: layer.role, from: chosen, to: layer.ink })
  }
  const settled = layers.map((layer) => {
    const ink = now.get(ownerOf(layer) ?? 'subject')
    return ink ? reInked(layer, ink.from, ink.to) : layer
  })
  return { layers: settled, notes }
}

function reInked(layer: Layer, from: string, to: string): Layer {
  if (layer.kind === 'group')
    return { ...layer, children: layer.children.map((child) => reInked(child, from, to)) }
  if (layer.kind !== 'shape') return layer
  const change = (colour: string) => (colour === from ? to : colour)
  return {
    ...layer,
    ...(layer.fill ? { fill: mapPaint(layer.fill, change) } : {}),
    ...(layer.stroke ? { stroke: { ...layer.stroke, paint: mapPaint(layer.stroke.paint, change) } } : {}),
  }
}
