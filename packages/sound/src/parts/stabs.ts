import { chordAt } from '../form/harmony.ts'
import { voicesAt } from './accompany.ts'
import type { Note } from './note.ts'
import { homeBeat, type Plan } from './plan.ts'

/** At each cut the chord and its root are struck anew, wherever in the bar it lies: a stroke of the kit alone may drown. */
export function stabs(plan: Plan): Note[] {
  const { style, tonic } = plan
  const { chords, bass } = style
  const voices = voicesAt(plan, chords)
  const home = homeBeat(plan)
  return plan.marks.flatMap(({ beat, kind, room }): Note[] => {
    if (kind === 'turn' || beat >= home) return []
    const { pitches, until } = voices(beat)
    const hold = Math.min(kind === 'large' ? 1.5 : 0.75, until - beat)
    // In a quick run of scenes each is touched, not hit.
    const velocity = room < 3 ? 0.65 : kind === 'large' ? 0.95 : 0.85
    const root = bass.lowest + ((((tonic + chordAt(plan.harmony, beat).bass - bass.lowest) % 12) + 12) % 12)
    return [
      ...pitches.map((pitch, i): Note => {
        const pan = (i / Math.max(1, pitches.length - 1) - 0.5) * 0.9
        return {
          track: 'chords',
          sound: chords.sound,
          at: beat,
          hold,
          pitch,
          velocity,
          late: chords.strum ? i * 0.009 : 0,
          pan,
        }
      }),
      { track: 'bass', sound: bass.sound, at: beat, hold, pitch: root, velocity },
    ]
  })
}
