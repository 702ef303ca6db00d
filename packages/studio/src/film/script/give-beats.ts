import type { Tempo } from '../storyboard.ts'
import { leastBeats, longestEnd, shortestEnd } from './reading.ts'

/** Beats of the end card: within what it may stand, longer in a longer film and where the offer takes its time. */
export function endBeats(
  { tempo, seconds }: { tempo: Tempo; seconds: number },
  headline: string,
  offer: string | undefined,
): number {
  const beatsIn = (time: number) => (time * tempo.bpm) / 60
  const least = Math.ceil(beatsIn(shortestEnd))
  const most = Math.floor(beatsIn(longestEnd))
  const usual = seconds < 30 ? 3 : seconds < 60 ? 3.5 : longestEnd
  const reading = leastBeats({ shot: 'end', headline, ...(offer ? { offer } : {}) }, tempo)
  const all = Array.from({ length: most - least + 1 }, (_, i) => least + i).filter(
    (beats) => beats >= reading,
  )
  const even = all.filter((beats) => beats % 2 === 0)
  const off = (beats: number) => Math.abs(beats - beatsIn(usual))
  return (even.length > 0 ? even : all).toSorted((a, b) => off(a) - off(b))[0] ?? most
}

/**
 * `total` beats dealt out: each gets its least, the rest goes where most is missing of its share by weight. Steps of
 * `step` beats while they come out even. Where the least are too many, every scene gets the same share of them.
 */
export function dealBeats(
  scenes: readonly { least: number; weight: number }[],
  total: number,
  step: 1 | 2 = 1,
): number[] {
  const up = (beats: number) => step * Math.ceil(beats / step)
  const floors = scenes.map(({ least }) => up(least))
  const sum = floors.reduce((a, b) => a + b, 0)
  if (sum > total || (step === 2 && total % 2 === 1)) {
    if (step === 2) return dealBeats(scenes, total)
    return dealBeats(
      scenes.map(({ least }) => ({ least: 1, weight: least })),
      total,
    )
  }
  const weights = scenes.reduce((all, { weight }) => all + weight, 0)
  const wanted = scenes.map(({ weight }) => (weight * total) / weights)
  const beats = [...floors]
  for (let left = total - sum; left > 0; left -= step) {
    const gap = (i: number) => (wanted[i] ?? 0) - (beats[i] ?? 0)
    const poorest = beats.reduce((best, _, i) => (gap(i) > gap(best) + 1e-9 ? i : best), 0)
    beats[poorest] = (beats[poorest] ?? 0) + step
  }
  return beats
}

// how much of the difference between quick and restful scenes is kept, from all of it downwards
const contrasts = [1, 0.7, 0.4, 0]

/** Beats by weight; where few scenes have much time, they differ less, so that none outstays `longest` beats. */
export function paceScenes(
  scenes: readonly { least: number; weight: number }[],
  total: number,
  longest: number,
): number[] {
  const all = contrasts.map((contrast) =>
    dealBeats(
      scenes.map(({ least, weight }) => ({ least, weight: weight ** contrast })),
      total,
      2,
    ),
  )
  return all.find((beats) => Math.max(...beats) <= longest) ?? all.at(-1) ?? []
}
