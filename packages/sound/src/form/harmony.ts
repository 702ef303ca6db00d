import { pick, type Random } from '../random.ts'
import { chordOf, type Chord } from '../theory/chord.ts'
import type { Section } from './form.ts'

/** Four or more chords, one a bar; `ii9 V13` are two in one bar. */
export type Loop = readonly string[]

export type Progressions = {
  main: readonly Loop[]
  contrast: readonly Loop[]
  /** Leads back to a loop's first chord. */
  turn: string
  /** The bar before the last, two chords; then home. */
  cadence: string
  home: string
}

/** The chord of each half bar. */
export type Harmony = readonly Chord[]

/** One loop for the piece's theme, another for its breaks; a section that ends inside a loop is turned back to its start. */
export function harmonyOf(sections: readonly Section[], style: Progressions, random: Random): Harmony {
  const main = pick(style.main, random)
  const contrast = pick(style.contrast, random)
  const bars: string[] = []
  for (const [i, section] of sections.entries()) {
    const loop = section.kind === 'break' ? contrast : main
    const next = sections[i + 1]
    const start = startOf(section, sections.slice(i + 1))
    for (let bar = section.from; bar < section.to; bar++) {
      const within = (((bar - start) % loop.length) + loop.length) % loop.length
      const last = bar === section.to - 1
      if (section.kind === 'ending') bars.push(last ? style.home : style.cadence)
      else if (last && next && turns(section, within + 1, loop, next))
        bars.push(turned(loop[within]!, section, style.turn))
      else
        bars.push(
          varied(loop, within, Math.floor((bar - section.from) / loop.length) + section.round, style.turn),
        )
    }
  }
  return bars.flatMap((bar) => {
    const [first = style.home, second = first] = bar.split(' ')
    return [chordOf(first), chordOf(second)]
  })
}

/** A cadence needs no turn before it, the last bar before the tonic always does; what leads to a theme is in its loop already. */
function turns({ kind }: Section, place: number, loop: Loop, next: Section): boolean {
  if (next.kind === 'ending') return next.to - next.from === 1
  if (kind === 'intro' || kind === 'build') return false
  return place !== loop.length
}

/** A section of one bar keeps its own chord for half of it. */
const turned = (chord: string, { from, to }: Section, turn: string): string =>
  to - from === 1 && !chord.includes(' ') && chord !== turn ? `${chord} ${turn}` : turn

/** Where the loop is counted from: what leads to a main section is the loop's end, so that the theme begins with its first chord. */
function startOf(section: Section, later: readonly Section[]): number {
  const leads = section.kind === 'intro' || section.kind === 'build'
  return (
    (leads ? later.find(({ kind }) => kind === 'main' || kind === 'break')?.from : undefined) ?? section.from
  )
}

/** From the second round on, every other pass of a loop ends with a chord more. */
function varied(loop: Loop, within: number, pass: number, turn: string): string {
  const chord = loop[within]!
  const lastOfLoop = within === loop.length - 1
  return lastOfLoop && pass % 2 === 1 && !chord.includes(' ') && chord !== turn ? `${chord} ${turn}` : chord
}

export const chordAt = (harmony: Harmony, beat: number): Chord => {
  const chord = harmony[Math.min(harmony.length - 1, Math.floor(beat / 2 + 1e-6))]
  if (!chord) throw new RangeError('A piece without chords')
  return chord
}
