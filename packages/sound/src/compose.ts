import { formOf } from './form/form.ts'
import { harmonyOf } from './form/harmony.ts'
import { marksOf } from './form/marks.ts'
import { perform } from './mixer/perform.ts'
import { accompany } from './parts/accompany.ts'
import { bassLine } from './parts/bass-line.ts'
import { drums } from './parts/drums.ts'
import { effects } from './parts/effects.ts'
import { ending } from './parts/ending.ts'
import { melody } from './parts/melody.ts'
import type { Note } from './parts/note.ts'
import type { Plan } from './parts/plan.ts'
import { stabs } from './parts/stabs.ts'
import { pick, randomFor } from './random.ts'
import { gridOf, type Score } from './score.ts'
import type { Stereo } from './stereo.ts'
import { styles } from './styles/styles.ts'

/**
 * Writes and plays a piece: exactly `round(beats * 60 / bpm * 48000)` samples, the same for the same score.
 * Throws a RangeError for a tempo outside 20 to 400 or a length outside ten minutes.
 */
export function compose(score: Score): Stereo {
  const plan = planOf(score)
  return perform(plan, notesOf(plan))
}

export function planOf(score: Score): Plan {
  const grid = gridOf(score)
  const style = styles[score.style]
  const sections = formOf(grid)
  return {
    grid,
    sections,
    marks: marksOf(grid, sections),
    harmony: harmonyOf(sections, style, randomFor(score.seed, 'harmony')),
    style,
    tonic: pick(style.tonics, randomFor(score.seed, 'key')),
    seed: score.seed,
  }
}

export function notesOf(plan: Plan): Note[] {
  const { style } = plan
  const played = [
    ...drums(plan),
    ...effects(plan),
    ...stabs(plan),
    ...bassLine(plan),
    ...accompany(plan, 'chords', style.chords),
    ...accompany(plan, 'pad', style.pad),
    ...accompany(plan, 'pulse', style.pulse),
    ...melody(plan),
    ...ending(plan),
  ]
  return once(played.filter(({ at }) => at < plan.grid.beats - 1e-6))
}

/** A stroke asked for twice at one moment, by a groove and by a mark, is played once: the harder one. */
function once(notes: readonly Note[]): Note[] {
  const byPlace = new Map<string, Note>()
  for (const note of notes) {
    const place = `${note.track} ${note.sound} ${note.pitch} ${Math.round(note.at * 32)}`
    const other = byPlace.get(place)
    if (!other || other.velocity < note.velocity) byPlace.set(place, note)
  }
  return [...byPlace.values()]
}
