import type { Wave } from '../synth/sound.ts'
import type { Voice } from './voices.ts'

/** Adds the part of a voice that falls into a block of a track. After it is let go it fades, and never stops dead. */
export function mixVoice(
  { from, letGo, gone, left, right }: Voice,
  wave: Wave,
  at: number,
  count: number,
  outLeft: Float32Array,
  outRight: Float32Array,
): void {
  const begin = Math.max(from, at)
  const end = Math.min(gone, at + count, from + wave.left.length)
  const held = Math.max(begin, Math.min(end, letGo))
  const { left: waveLeft, right: waveRight } = wave
  const into = begin - at
  const read = begin - from
  const plain = held - begin
  if (waveLeft === waveRight) {
    for (let i = 0; i < plain; i++) {
      const x = waveLeft[read + i]!
      outLeft[into + i] = outLeft[into + i]! + left * x
      outRight[into + i] = outRight[into + i]! + right * x
    }
  } else {
    for (let i = 0; i < plain; i++) {
      outLeft[into + i] = outLeft[into + i]! + left * waveLeft[read + i]!
      outRight[into + i] = outRight[into + i]! + right * waveRight[read + i]!
    }
  }
  const fade = 1 / Math.max(1, gone - letGo)
  for (let i = held; i < end; i++) {
    const rest = (gone - i) * fade
    const gain = rest * rest
    outLeft[i - at] = outLeft[i - at]! + gain * left * waveLeft[i - from]!
    outRight[i - at] = outRight[i - at]! + gain * right * waveRight[i - from]!
  }
}
