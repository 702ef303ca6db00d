import { chordAt } from '../form/harmony.ts'
import { randomFor } from '../random.ts'
import type { Accompaniment } from '../styles/style.ts'
import { voiced } from '../theory/voicing.ts'
import type { Note, TrackName } from './note.ts'
import { barsOf, choose, homeBeat, swung, type Plan } from './plan.ts'
import { strokesOf } from './strokes-of-bar.ts'

type Voices = (beat: number) => { pitches: readonly number[]; until: number }

/** Chords, pad or arpeggio: the harmony in the patterns of the style, each chord led on from the one before. */
export function accompany(plan: Plan, track: TrackName, player: Accompaniment): Note[] {
  const { style } = plan
  const random = randomFor(plan.seed, track)
  const voices = voicesAt(plan, player)
  const notes: Note[] = []
  for (const { beat, section } of barsOf(plan)) {
    const bar = choose(plan, player.bars[section.tier], beat)
    if (!bar) continue
    for (const { at, hold, letter, velocity } of strokesOf(bar)) {
      const single = letter >= '0' && letter <= '9'
      let from = beat + at
      const to = from + hold
      // A held chord follows the harmony where it changes within the bar.
      while (from < to - 1e-6) {
        const { pitches, until } = voices(from)
        const end = Math.min(to, until)
        const played = single ? [voiceAt(pitches, Number(letter))] : pitches
        const upstroke = player.strum && Math.round(from * 2) % 2 === 1
        played.forEach((pitch, i) => {
          const order = upstroke ? played.length - 1 - i : i
          const late = random() * style.loose + (player.strum && !single ? order * 0.011 : 0)
          notes.push({
            track,
            sound: player.sound,
            at: swung(from, style.swing),
            hold: end - from,
            pitch,
            velocity: velocity * (0.92 + 0.16 * random()),
            late,
            pan: single
              ? 0.4 * Math.sin(Number(letter) * 2.1)
              : (i / Math.max(1, played.length - 1) - 0.5) * 0.9,
          })
        })
        from = end
      }
    }
  }
  return notes
}

/** Digits beyond the chord go on an octave higher. */
function voiceAt(pitches: readonly number[], index: number): number {
  const pitch = pitches[index % pitches.length] ?? 60
  return pitch + 12 * Math.floor(index / pitches.length)
}

/** The layout of each half bar, computed in order so that the voices lead on. */
export function voicesAt(plan: Plan, { range }: Accompaniment): Voices {
  const layouts: number[][] = []
  const symbols: string[] = []
  for (let half = 0; half * 2 < homeBeat(plan) + 4; half++) {
    const chord = chordAt(plan.harmony, half * 2)
    const before = layouts.at(-1) ?? []
    layouts.push(chord.symbol === symbols.at(-1) ? before : voiced(chord, plan.tonic, before, range))
    symbols.push(chord.symbol)
  }
  return (beat) => {
    const half = Math.floor(beat / 2 + 1e-6)
    let until = half + 1
    while (until < symbols.length && symbols[until] === symbols[half]) until++
    return { pitches: layouts[Math.min(half, layouts.length - 1)]!, until: until * 2 }
  }
}

/** The last chord as this player would lay it out. */
export const homeVoices = (plan: Plan, player: Accompaniment): readonly number[] =>
  voicesAt(plan, player)(homeBeat(plan)).pitches
