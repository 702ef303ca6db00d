import type { Grid } from '../score.ts'

export type SectionKind = 'intro' | 'build' | 'main' | 'break' | 'ending'
/** How much plays: 0 a few, 1 some, 2 most, 3 everything. */
export type Tier = 0 | 1 | 2 | 3
/** A part of the piece in whole bars. `round` counts the sections of its kind. */
export type Section = { kind: SectionKind; from: number; to: number; tier: Tier; round: number }

type Step = { kind: SectionKind; tier: Tier; share: number }
const step = (kind: SectionKind, tier: Tier, share: number): Step => ({ kind, tier, share })

/** From the shortest body of bars that has room for a plan. */
const plans: readonly { bars: number; steps: readonly Step[] }[] = [
  { bars: 1, steps: [step('main', 3, 1)] },
  { bars: 2, steps: [step('intro', 1, 1), step('main', 3, 1)] },
  { bars: 4, steps: [step('intro', 1, 1), step('main', 2, 1.5), step('main', 3, 1.5)] },
  { bars: 6, steps: [step('intro', 0, 1), step('build', 1, 1), step('main', 3, 3)] },
  {
    bars: 10,
    steps: [
      step('intro', 0, 1),
      step('build', 1, 1),
      step('main', 2, 2),
      step('break', 1, 1),
      step('main', 3, 2),
    ],
  },
  {
    bars: 20,
    steps: [
      step('intro', 0, 1),
      step('build', 1, 1),
      step('main', 2, 2),
      step('break', 0, 1),
      step('build', 1, 0.5),
      step('main', 3, 2),
    ],
  },
  {
    bars: 36,
    steps: [
      step('intro', 0, 1),
      step('build', 1, 1),
      step('main', 2, 2),
      step('break', 1, 1),
      step('main', 3, 2),
      step('break', 0, 1),
      step('build', 1, 1),
      step('main', 3, 2),
    ],
  },
]

/**
 * The sections of a piece, the longer the more. Borders lie on whole bars, in long pieces on twos and fours, and move
 * to a bar at which a scene begins when one is near, so that picture and music turn the page together.
 */
export function formOf(grid: Grid): Section[] {
  const ending = endingOf(grid)
  const body = grid.bars - ending
  const sections: Section[] = []
  const rounds: Partial<Record<SectionKind, number>> = {}
  const add = (kind: SectionKind, tier: Tier, from: number, to: number): void => {
    if (to <= from) return
    const round = (rounds[kind] = (rounds[kind] ?? -1) + 1)
    sections.push({ kind, tier, from, to, round })
  }
  const steps = plans.findLast(({ bars }) => body >= bars)?.steps ?? []
  const whole = steps.reduce((sum, { share }) => sum + share, 0)
  let from = 0
  let shares = 0
  for (const [i, { kind, tier, share }] of steps.entries()) {
    shares += share
    const ideal = (shares / whole) * body
    const to = i === steps.length - 1 ? body : border(ideal, from, body, grid)
    add(kind, tier, from, to)
    from = Math.max(from, to)
  }
  add('ending', 3, body, grid.bars)
  return sections
}

function border(ideal: number, from: number, body: number, { cuts }: Grid): number {
  const unit = body >= 24 ? 4 : body >= 12 ? 2 : 1
  const reach = body >= 24 ? 2 : 1
  const scenes = cuts
    .filter((beat) => beat % 4 === 0)
    .map((beat) => beat / 4)
    .filter((bar) => bar > from && bar < body && Math.abs(bar - ideal) <= reach)
    .sort((a, b) => Math.abs(a - ideal) - Math.abs(b - ideal))
  return scenes[0] ?? Math.min(body, Math.max(from + 1, from + unit * Math.round((ideal - from) / unit)))
}

/** The last bar is the tonic; where there is room, the bar before it leads there. It prefers to begin with the last scene. */
function endingOf({ bars, cuts }: Grid): number {
  if (bars < 6) return 1
  const last = cuts.at(-1)
  return last !== undefined && Math.round(last / 4) >= bars - 1 ? 1 : 2
}

export const sectionAt = (sections: readonly Section[], bar: number): Section => {
  const found = sections.find(({ to }) => bar < to) ?? sections.at(-1)
  if (!found) throw new RangeError('A piece without sections')
  return found
}
