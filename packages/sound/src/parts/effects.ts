import { randomFor } from '../random.ts'
import { hitPitch } from './hit-pitch.ts'
import type { Note } from './note.ts'
import { homeBeat, type Plan } from './plan.ts'
import { strokeOf } from './drums.ts'

/** What tells a listener that the picture changes: something that rises before a mark, and a stroke exactly on it. */
export function effects(plan: Plan): Note[] {
  const { style, marks, grid } = plan
  const random = randomFor(plan.seed, 'effects')
  const notes: Note[] = []
  const home = homeBeat(plan)
  const add = (sound: Note['sound'], at: number, hold: number, velocity: number): void => {
    notes.push({
      track: 'effects',
      sound,
      at,
      hold,
      pitch: hitPitch(plan),
      velocity,
      pan: (random() - 0.5) * 0.3,
    })
  }
  for (const { beat, kind, room } of marks) {
    const crowded = room < 3
    if (kind !== 'small' && room >= 2) {
      const hold = Math.min(room - 0.5, grid.bpm > 100 ? 4 : 3)
      add(style.accent.lead, beat - hold, hold, kind === 'large' ? 0.8 : 0.55)
    } else if (!crowded) {
      add('reverse', beat - 1, 1, 0.4)
    }
    if (beat >= home) {
      // The last bar belongs to the last chord: a cut in it is only touched.
      if (beat > home) add(style.accent.small, beat, 2, 0.5)
      continue
    }
    if (kind === 'large') for (const sound of style.accent.large) add(sound, beat, 4, 0.95)
    else add(style.accent.small, beat, 3, kind === 'turn' ? 0.5 : crowded ? 0.6 : 0.75)
    const kick = strokeOf(style, style.kit.kick ? 'kick' : 'low', beat, kind === 'turn' ? 0.6 : 0.9)
    if (kick && kind !== 'turn') notes.push(kick)
  }
  return notes
}
