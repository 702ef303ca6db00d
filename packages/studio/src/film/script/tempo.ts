import type { Tempo } from '../storyboard.ts'

/** Beats of a bar. */
const bar = 4

/**
 * Whole bars of four that fill the length exactly, as near to the middle of the range as they come. A short film may
 * have no such tempo within the range: then the nearest one outside.
 */
export function tempoFor([least, most]: readonly [number, number], seconds: number): Tempo {
  const middle = Math.sqrt(least * most)
  const bpmOf = (bars: number) => (bars * bar * 60) / seconds
  const below = Math.max(1, Math.floor((middle * seconds) / (bar * 60)))
  const off = (bars: number) => Math.abs(Math.log(bpmOf(bars) / middle))
  const bars = off(below) <= off(below + 1) ? below : below + 1
  return { bpm: bpmOf(bars), beats: bars * bar }
}

export const secondsOf = (beats: number, { bpm }: Tempo): number => (beats * 60) / bpm
