import { chordAt } from '../form/harmony.ts'
import { randomFor } from '../random.ts'
import { nearest, scaleOver } from '../theory/chord.ts'
import { periodOf, type MelodyBar, type Period } from './motif.ts'
import type { Note } from './note.ts'
import { barsOf, swung, type Plan } from './plan.ts'

type Sung = { at: number; hold: number; pitch: number; velocity: number }

/**
 * The theme in the main sections, with a second voice when it returns at its largest; its motif alone while the piece
 * builds; a slower theme of its own in breaks. Every note knows its chord.
 */
export function melody(plan: Plan): Note[] {
  const { theme, swing, loose } = plan.style
  const random = randomFor(plan.seed, 'melody')
  const main = periodOf(theme, random)
  const calm = periodOf({ motifs: theme.calm, answers: theme.calm, closings: theme.closings }, random)
  const notes: Note[] = []
  let before = middleOf(theme.range)
  for (const { beat, section, within, bar } of barsOf(plan)) {
    const written = barFor(section.kind, within, section.to - section.from, main, calm)
    if (!written) continue
    const nextHome = bar === plan.grid.bars - 2
    const sung = sing(plan, written, beat, before, nextHome)
    before = sung.at(-1)?.pitch ?? before
    const quiet = section.tier === 0 || section.kind === 'break' || section.kind === 'intro'
    sung.forEach((note, i) => {
      const late = (random() - 0.2) * loose
      const at = swung(note.at, swing)
      notes.push({ ...note, at, track: 'lead', sound: quiet ? theme.quiet : theme.sound, late })
      if (section.kind !== 'main' || section.tier < 3) return
      // A grace from the step below, now and then, when the theme is known.
      if (section.round > 0 && i > 0 && note.hold >= 1 && random() < 0.3) {
        notes.push({
          ...note,
          at: at - 0.125,
          hold: 0.12,
          pitch: stepBelow(plan, note),
          velocity: note.velocity * 0.6,
          track: 'lead',
          sound: theme.sound,
        })
      }
      if (note.hold >= 0.5) {
        const pitch = secondVoice(plan, note)
        notes.push({
          ...note,
          at,
          pitch,
          velocity: note.velocity * 0.75,
          track: 'counter',
          sound: theme.counter,
          late,
        })
      }
    })
    if (section.kind === 'main' && section.tier === 2 && within % 4 === 3)
      notes.push(...reply(plan, main, beat))
  }
  return notes
}

function barFor(
  kind: string,
  within: number,
  length: number,
  main: Period,
  calm: Period,
): MelodyBar | undefined {
  if (kind === 'main' || kind === 'ending') {
    // A short section still closes: its last bar is the period's.
    const closing = within === length - 1 && length % 4 !== 0 && length > 1
    return closing ? main[7] : main[within % 8]
  }
  if (kind === 'break') return calm[within % 8]
  if (kind === 'build') return within % 2 === 0 ? main[(within / 2) % 2] : undefined
  // An introduction of one bar has no time to wait; longer ones hint at the theme before it comes.
  return length === 1 || within % 4 === 2 ? calm[0] : undefined
}

const middleOf = ([low, high]: readonly [number, number]): number => (low + high) / 2

/** Strong and long tones belong to the chord, the others to its scale. */
function sing(
  plan: Plan,
  { strokes, steps, lift, closes }: MelodyBar,
  beat: number,
  before: number,
  toHome: boolean,
): Sung[] {
  const { range } = plan.style.theme
  const target = 0.65 * (middleOf(range) + lift) + 0.35 * before
  let anchor: number | undefined
  let sung: number | undefined
  return strokes.map(({ at, hold, velocity }, i) => {
    const ladder = ladderOf(plan, beat + at)
    anchor ??= nearestOn(ladder, target)
    const step = steps[i] ?? 0
    const free = ladder[folded(ladder.findIndex(({ pitch }) => pitch >= anchor!) + step, ladder.length)]!
    const last = i === strokes.length - 1
    const firm = at % 2 === 0 || hold >= 1 || (last && closes !== undefined)
    // A line that moves on must not be pulled back to the tone it has just left.
    const left = i > 0 && step !== steps[i - 1] ? sung : undefined
    let pitch = firm || free.pitch === left ? nearestOn(ladder, free.pitch, left, firm) : free.pitch
    if (last && closes === 'home' && !toHome) pitch = tonicNear(plan, pitch) ?? pitch
    sung = pitch
    return { at: beat + at, hold, pitch, velocity: velocity * (0.85 + 0.02 * (pitch - middleOf(range))) }
  })
}

/** A step beyond either end turns back. */
function folded(at: number, length: number): number {
  const over = at < 0 ? -at : at >= length ? 2 * (length - 1) - at : at
  return Math.max(0, Math.min(length - 1, over))
}

type Rung = { pitch: number; inChord: boolean }

/** Every tone of the chord's scale within the range. */
function ladderOf({ harmony, style, tonic }: Plan, beat: number): Rung[] {
  const chord = chordAt(harmony, beat)
  const scale = new Set(scaleOver(chord, style.mode))
  const rungs: Rung[] = []
  for (let pitch = style.theme.range[0]; pitch <= style.theme.range[1]; pitch++) {
    const tone = (((pitch - tonic) % 12) + 12) % 12
    if (scale.has(tone)) rungs.push({ pitch, inChord: chord.tones.includes(tone) })
  }
  return rungs
}

/** The nearest tone of the chord, or of the whole ladder, that is not `except`. */
function nearestOn(ladder: readonly Rung[], to: number, except?: number, inChord = true): number {
  let best: number | undefined
  for (const rung of ladder) {
    if ((inChord && !rung.inChord) || rung.pitch === except) continue
    if (best === undefined || Math.abs(rung.pitch - to) < Math.abs(best - to)) best = rung.pitch
  }
  return best ?? to
}

/** The tonic, where it is near. */
function tonicNear({ tonic }: Plan, pitch: number): number | undefined {
  const near = nearest(tonic % 12, pitch)
  return Math.abs(near - pitch) <= 4 ? near : undefined
}

const stepBelow = (plan: Plan, { at, pitch }: Sung): number =>
  ladderOf(plan, at).findLast((rung) => rung.pitch < pitch)?.pitch ?? pitch - 2

/** A third or a sixth below: the next chord tone that is far enough away. */
function secondVoice(plan: Plan, { at, pitch }: Sung): number {
  const { tones } = chordAt(plan.harmony, at)
  for (let below = pitch - 3; below > pitch - 10; below--) {
    if (tones.includes((((below - plan.tonic) % 12) + 12) % 12)) return below
  }
  return pitch - 12
}

/** In the closing bar's long tone another instrument recalls how the theme began, an octave up. */
function reply(plan: Plan, main: Period, beat: number): Note[] {
  const motif = main[0]
  if (!motif) return []
  const sung = sing(plan, motif, beat, middleOf(plan.style.theme.range), true).filter(
    ({ at }) => at < beat + 2,
  )
  return sung.map((note) => ({
    ...note,
    at: swung(note.at + 2, plan.style.swing),
    pitch: note.pitch + 12,
    velocity: note.velocity * 0.6,
    track: 'counter',
    sound: plan.style.theme.counter,
  }))
}
