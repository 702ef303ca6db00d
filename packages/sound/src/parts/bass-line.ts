import { chordAt } from '../form/harmony.ts'
import { randomFor } from '../random.ts'
import { scaleOver, type Chord } from '../theory/chord.ts'
import type { Note } from './note.ts'
import { barsOf, choose, swung, type Plan } from './plan.ts'
import { strokesOf } from './strokes-of-bar.ts'

/** Roots and what leads from one to the next, within an octave above the lowest tone of the instrument. */
export function bassLine(plan: Plan): Note[] {
  const { style, tonic } = plan
  const { sound, lowest, bars } = style.bass
  const random = randomFor(plan.seed, 'bass')
  const low = (tone: number): number => lowest + ((((tonic + tone - lowest) % 12) + 12) % 12)
  const notes: Note[] = []
  for (const { beat, section } of barsOf(plan)) {
    const bar = choose(plan, bars[section.tier], beat)
    if (!bar) continue
    for (const { at, hold, letter, velocity } of strokesOf(bar)) {
      const chord = chordAt(plan.harmony, beat + at)
      const next = chordAt(plan.harmony, Math.ceil((beat + at + hold) / 2) * 2)
      notes.push({
        track: 'bass',
        sound,
        at: swung(beat + at, style.swing),
        hold: hold * 0.96,
        pitch: toneOf(letter, chord, next, low, style.mode),
        velocity: velocity * (0.94 + 0.12 * random()),
        late: random() * style.loose * 0.6,
      })
    }
  }
  return notes
}

function toneOf(
  letter: string,
  chord: Chord,
  next: Chord,
  low: (tone: number) => number,
  mode: Plan['style']['mode'],
): number {
  const root = low(chord.bass)
  if (letter === '8') return root + 12
  if (letter === '5') return root + interval(chord, 6, 8, 7)
  if (letter === '3') return root + interval(chord, 3, 5, 12)
  if (letter !== 'a') return root
  // From the nearer side, by a step of the scale.
  const target = low(next.bass)
  const scale = scaleOver(chord, mode)
    .map((tone) => low(tone))
    .flatMap((pitch) => [pitch - 12, pitch, pitch + 12])
  const above = Math.min(...scale.filter((pitch) => pitch > target))
  const below = Math.max(...scale.filter((pitch) => pitch < target))
  return root > target ? above : below
}

/** The chord's own fifth or third above its bass, or `otherwise` where the bass is not the root. */
function interval(chord: Chord, least: number, most: number, otherwise: number): number {
  const found = chord.tones
    .map((tone) => (tone - chord.bass + 12) % 12)
    .find((up) => up >= least && up <= most)
  return found ?? otherwise
}
