import type { Section } from '../form/form.ts'
import { sectionAt } from '../form/form.ts'
import type { Harmony } from '../form/harmony.ts'
import { sceneAt, type Mark } from '../form/marks.ts'
import type { Grid } from '../score.ts'
import type { Style } from '../styles/style.ts'

/** What all players know before they play. */
export type Plan = {
  grid: Grid
  sections: readonly Section[]
  marks: readonly Mark[]
  harmony: Harmony
  style: Style
  /** MIDI number of the key's tonic. */
  tonic: number
  seed: number
}

/** The beat at which the last bar begins and everything has come home. */
export const homeBeat = ({ grid }: Plan): number => (grid.bars - 1) * 4

/** The bars before the last: each with its section and where it stands in it. */
export function* barsOf(
  plan: Plan,
): Generator<{ bar: number; beat: number; section: Section; within: number }> {
  for (let bar = 0; bar < plan.grid.bars - 1; bar++) {
    const section = sectionAt(plan.sections, bar)
    yield { bar, beat: bar * 4, section, within: bar - section.from }
  }
}

/**
 * One of several patterns: another with every scene and every round of a section. Within a long scene the fourth of
 * four bars takes the next one, and eight bars on all move, so that nothing becomes a loop.
 */
export function choose<T>(plan: Plan, from: readonly T[], beat: number): T | undefined {
  if (from.length === 0) return undefined
  const bar = Math.floor(beat / 4)
  const section = sectionAt(plan.sections, bar)
  const within = bar - section.from
  const moved = (within % 4 === 3 ? 1 : 0) + Math.floor(within / 8)
  return from[(sceneAt(plan.grid, beat) + section.round + moved) % from.length]
}

/** Moves what lies off the beat as the style swings; whole beats stay. */
export function swung(beat: number, [share, unit]: Style['swing']): number {
  if (share === 0.5) return beat
  const pair = unit * 2
  const start = Math.floor(beat / pair + 1e-9) * pair
  const part = (beat - start) / pair
  return start + pair * (part < 0.5 ? part * 2 * share : share + (part - 0.5) * 2 * (1 - share))
}
