import { nearest, type Chord } from './chord.ts'

export type Range = readonly [low: number, high: number]

/**
 * The chord laid out so that each voice moves as little as it can from where it was. Tones stay in the range, keep a
 * third's distance low down, and the layout is drawn back towards the middle, or it would wander off over many bars.
 */
export function voiced(chord: Chord, tonic: number, before: readonly number[], range: Range): number[] {
  const [low, high] = range
  const centre = (low + high) / 2
  let best: number[] = []
  let least = Infinity
  for (const layout of layouts(chord, tonic, range)) {
    const mean = layout.reduce((sum, pitch) => sum + pitch, 0) / layout.length
    const cost = movement(before, layout) + 0.45 * Math.abs(mean - centre) + crowding(layout)
    if (cost < least) {
      least = cost
      best = layout
    }
  }
  return best.length > 0
    ? best
    : chord.tones.map((tone) => nearest(tonic + tone, centre)).sort((a, b) => a - b)
}

/** Close positions from every tone upwards, and the same with the second voice from above an octave lower. */
function layouts(chord: Chord, tonic: number, [low, high]: Range): number[][] {
  const found: number[][] = []
  const classes = chord.tones.map((tone) => (tonic + tone) % 12).sort((a, b) => a - b)
  for (let bottom = low; bottom <= high; bottom++) {
    const first = classes.indexOf(bottom % 12)
    if (first < 0) continue
    const close: number[] = [bottom]
    for (let i = 1; i < classes.length; i++) {
      const next = classes[(first + i) % classes.length]!
      const last = close.at(-1)!
      close.push(last + ((((next - last) % 12) + 12) % 12))
    }
    found.push(close)
    if (close.length < 3) continue
    const second = close.at(-2)! - 12
    found.push([...close.slice(0, -2), close.at(-1)!, second].sort((a, b) => a - b))
  }
  return found.filter((layout) => layout[0]! >= low && layout.at(-1)! <= high)
}

function movement(before: readonly number[], layout: readonly number[]): number {
  if (before.length === 0) return 0
  let sum = 0
  for (const pitch of layout) sum += Math.min(...before.map((was) => Math.abs(was - pitch)))
  // The upper voice is heard as a melody of its own.
  return sum + 0.8 * Math.abs(before.at(-1)! - layout.at(-1)!)
}

function crowding(layout: readonly number[]): number {
  let sum = 0
  for (let i = 1; i < layout.length; i++) {
    const gap = layout[i]! - layout[i - 1]!
    if (gap < 3 && layout[i - 1]! < 55) sum += 4
    if (gap === 1) sum += 1.5
  }
  return sum
}
