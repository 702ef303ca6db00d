import type { Grid } from '../score.ts'
import type { Section } from './form.ts'

/**
 * A moment the music leads to and stresses. `large`: a section begins, or a long scene ends. A `turn` is a border of
 * the form at which no scene changes: it is led to, but not struck as hard.
 */
export type Mark = {
  beat: number
  kind: 'large' | 'small' | 'turn'
  /** Beats since the mark before. */ room: number
}

export function marksOf({ cuts }: Grid, sections: readonly Section[]): Mark[] {
  const borders = new Set(sections.map(({ from }) => from * 4).filter((beat) => beat > 0))
  const beats = [...new Set([...cuts, ...borders])].sort((a, b) => a - b)
  let before = 0
  let largeBefore = 0
  return beats.map((beat) => {
    const room = beat - before
    const long = room >= 8 && beat - largeBefore >= 8
    const kind = !cuts.includes(beat) ? 'turn' : borders.has(beat) || long ? 'large' : 'small'
    before = beat
    if (kind === 'large') largeBefore = beat
    return { beat, kind, room }
  })
}

/** How many scenes have begun by a beat: texture changes with them. */
export const sceneAt = ({ cuts }: Grid, beat: number): number => cuts.filter((cut) => cut <= beat).length
