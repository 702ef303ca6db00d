import { randomFor, type Random } from '../random.ts'
import { drumNames, type DrumName, type Groove, type Style } from '../styles/style.ts'
import { fromDecibels } from '../stereo.ts'
import { sectionAt } from '../form/form.ts'
import type { Mark } from '../form/marks.ts'
import type { Note } from './note.ts'
import { barsOf, choose, homeBeat, swung, type Plan } from './plan.ts'
import { strokesOf } from './strokes-of-bar.ts'

/** Small ones go to their own track, so that they can sit wider and wetter than the kit. */
const small: ReadonlySet<DrumName> = new Set(['shake', 'open', 'hat'])

/** The groove of each bar, and before every mark with room for it a fill in place of the groove's last beats. */
export function drums(plan: Plan): Note[] {
  const { style, marks } = plan
  const random = randomFor(plan.seed, 'drums')
  const notes: Note[] = []
  const windows = fillsOf(marks, random, homeBeat(plan))
  for (const { beat, section } of barsOf(plan)) {
    const groove = choose(plan, style.grooves[section.tier], beat)
    if (!groove) continue
    play(notes, plan, groove, beat, random, (at, drum) => {
      const filled = windows.some(({ from, mark }) => at >= from - 1e-6 && at < mark - 1e-6)
      return !filled || drum === 'kick' || drum === 'low'
    })
  }
  for (const { from, to, mark, which } of windows) {
    const fill = style.fills[which % Math.max(1, style.fills.length)]
    const tier = sectionAt(plan.sections, Math.floor(from / 4)).tier
    // A fill is written for the end of a bar, and moved to where the mark lies.
    if (fill && tier > 0)
      play(notes, plan, fill, mark - 4, random, (at) => at >= from - 1e-6 && at < to - 1e-6, 0.7 + 0.1 * tier)
  }
  return notes
}

/** From where the groove gives way, where the fill stops, and which mark it leads to. */
type Window = { from: number; to: number; mark: number; which: number }

function fillsOf(marks: readonly Mark[], random: Random, home: number): Window[] {
  const windows: Window[] = []
  for (const { beat, kind, room } of marks) {
    const length = room < 3 ? 0 : kind === 'small' || room < 6 ? 1 : 2
    if (length > 0 && beat <= home)
      // Before a small mark it stops a moment early: the stroke comes out of a breath.
      windows.push({
        from: beat - length,
        to: kind === 'small' ? beat - 0.25 : beat,
        mark: beat,
        which: Math.floor(random() * 16),
      })
  }
  const led = windows.some(({ mark }) => mark === home)
  if (!led && home >= 4)
    windows.push({ from: home - 1, to: home, mark: home, which: Math.floor(random() * 16) })
  return windows
}

function play(
  notes: Note[],
  { style }: Plan,
  groove: Groove,
  beat: number,
  random: Random,
  wanted: (at: number, drum: DrumName) => boolean,
  hard = 1,
): void {
  for (const drum of drumNames) {
    const bar = groove[drum]
    if (!bar) continue
    for (const { at, velocity } of strokesOf(bar)) {
      if (beat + at < 0 || !wanted(beat + at, drum)) continue
      const note = strokeOf(
        style,
        drum,
        swung(beat + at, style.swing),
        velocity * hard * (0.9 + 0.2 * random()),
      )
      if (!note) continue
      // The bass drum is the clock; everything else may lean on it.
      notes.push({ ...note, late: drum === 'kick' ? 0 : random() * style.loose })
    }
  }
}

export function strokeOf({ kit }: Style, drum: DrumName, at: number, velocity: number): Note | undefined {
  const piece = kit[drum]
  if (!piece) return undefined
  return {
    track: small.has(drum) ? 'percussion' : 'drums',
    sound: piece.sound,
    at,
    hold: 4,
    pitch: piece.pitch ?? 60,
    velocity: velocity * fromDecibels(piece.level),
    pan: piece.pan ?? 0,
  }
}
