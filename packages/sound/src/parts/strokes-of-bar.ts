import type { Bar } from '../styles/style.ts'

/** One onset of a written bar: where, how long, its letter and how hard. */
export type Stroke = { at: number; hold: number; letter: string; velocity: number }

const hardness: Record<string, number> = { X: 1, x: 0.75, o: 0.42 }
const read = new Map<Bar, readonly Stroke[]>()

/** The onsets of a bar in beats. A bar shorter than sixteen letters is repeated. */
export function strokesOf(bar: Bar): readonly Stroke[] {
  const known = read.get(bar)
  if (known) return known
  const strokes: Stroke[] = []
  for (let slot = 0; slot < 16; slot++) {
    const letter = bar[slot % bar.length]!
    const before = strokes.at(-1)
    if (letter === '-' && before && before.at + before.hold === slot / 4) before.hold += 0.25
    if (letter === '-' || letter === '.') continue
    // A digit is as hard as its place in the bar: first and third beat lead.
    const place = slot % 8 === 0 ? 0.92 : slot % 4 === 0 ? 0.8 : slot % 2 === 0 ? 0.7 : 0.6
    strokes.push({ at: slot / 4, hold: 0.25, letter, velocity: hardness[letter] ?? place })
  }
  read.set(bar, strokes)
  return strokes
}
