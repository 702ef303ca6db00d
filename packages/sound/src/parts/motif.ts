import { pick, type Random } from '../random.ts'
import type { Bar, Theme } from '../styles/style.ts'
import { strokesOf, type Stroke } from './strokes-of-bar.ts'

/** A bar of melody before it knows its chord: strokes, and how many steps of the scale each stands above the anchor. */
export type MelodyBar = {
  strokes: readonly Stroke[]
  steps: readonly number[]
  /** How far the anchor lies above the middle of the range, in semitones. */
  lift: number
  /** The last tone closes: on a tone of the chord, or at home. */
  closes?: 'open' | 'home'
}

/** Eight bars: the motif, the motif again over the next chord, an answer that climbs, a close; then all that with other endings. */
export type Period = readonly MelodyBar[]

export function periodOf(
  { motifs, answers, closings }: Pick<Theme, 'motifs' | 'answers' | 'closings'>,
  random: Random,
): Period {
  const motif = shaped(pick(motifs, random), random, 0)
  const answer = shaped(pick(answers, random), random, 4)
  const closing = shaped(pick(closings, random), random, 1)
  const second = shaped(pick(closings, random), random, 0)
  return [
    motif,
    { ...motif, lift: 1, steps: tailTurned(motif.steps) },
    answer,
    { ...closing, closes: 'open' },
    motif,
    { ...motif, lift: 2 },
    { ...answer, lift: 5, steps: tailTurned(answer.steps) },
    { ...second, closes: 'home' },
  ]
}

/** A line of mostly steps with one leap, which is then stepped back from, as sung melodies go. */
function shaped(bar: Bar, random: Random, lift: number): MelodyBar {
  const strokes = strokesOf(bar)
  const leapAt = 1 + Math.floor(random() * Math.max(1, strokes.length - 1))
  let direction = random() < 0.55 ? 1 : -1
  let step = 0
  const steps = strokes.map((_, i) => {
    if (i === 0) return 0
    if (i === leapAt) {
      step += direction * (2 + Math.floor(random() * 2))
    } else if (i === leapAt + 1) {
      direction = -direction
      step += direction
    } else if (random() >= 0.16) step += direction
    if (random() < 0.25) direction = -direction
    if (step > 5 || step < -4) direction = step > 0 ? -1 : 1
    return (step = Math.max(-4, Math.min(6, step)))
  })
  // Around the anchor, not above it.
  const mean = Math.round(steps.reduce((sum, one) => sum + one, 0) / Math.max(1, steps.length))
  return { strokes, steps: steps.map((one) => one - mean), lift }
}

/** The same beginning, the other way at the end. */
function tailTurned(steps: readonly number[]): number[] {
  const from = Math.ceil(steps.length * 0.6)
  const hinge = steps[from - 1] ?? 0
  return steps.map((step, i) => (i < from ? step : 2 * hinge - step))
}
