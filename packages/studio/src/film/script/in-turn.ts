import type { Chosen } from './choose-scenes.ts'
import type { Line, Stock } from './lines.ts'
import type { Role } from './outline.ts'
import { shotFor } from './shot-for.ts'

// of these the first line comes first, whichever rows got them; other lines of one kind may come in any order
const ordered: readonly Role[] = [
  'name',
  'maker',
  'voice',
  'whom',
  'point',
  'quote',
  'offer',
  'step',
  'moment',
  'look',
  'rest',
  'tag',
  'bridge',
  'facts',
  'ways',
]

/** The scenes as they follow each other, their lines in the order in which they make sense, none twice running. */
export function inTurn(chosen: readonly Chosen[], stock: Stock): Chosen[] {
  const scenes = chosen.toSorted((a, b) => a.slot.index - b.slot.index)
  for (const role of ordered) {
    const places = scenes.flatMap((scene, i) => (scene.role === role ? [i] : []))
    const lines = role === 'step' ? wayOf(stock.step, places.length) : turns(scenes, places)
    places.forEach((place, k) => {
      const scene = scenes[place]
      const line = lines[k]
      if (scene && line) scenes[place] = { ...scene, line, shot: shotFor(scene.slot, line) }
    })
  }
  return scenes.filter(({ line }, i) => line.shown !== scenes[i - 1]?.line.shown)
}

/** The lines of these scenes in their order, each once before any comes again. */
function turns(scenes: readonly Chosen[], places: readonly number[]): Line[] {
  const lines = places.flatMap((place) => scenes[place]?.line ?? [])
  const first = [...new Set(lines)].toSorted((a, b) => a.turn - b.turn)
  const again = first.filter((line) => lines.filter((other) => other === line).length > 1)
  return [...first, ...again]
}

/** The way in so many steps: it begins with a look and ends with the last step, however few there are. */
const wayOf = (steps: readonly Line[], count: number): readonly Line[] =>
  count >= steps.length ? steps : [...steps.slice(0, count - 1), ...steps.slice(-1)]
