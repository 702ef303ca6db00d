import type { Random } from '../random.ts'
import { sampleRate } from '../stereo.ts'
import { filter, type Pass } from './filters.ts'
import { addNoise, shape, struck } from './strokes.ts'

type Hiss = { pass: Pass; hertz: number; sharp?: number; decay: number; gain: number; attack?: number }

/** Adds noise through a band, with its own decay. */
export function addHiss(out: Float32Array, random: Random, band: Hiss): void {
  const hiss = new Float32Array(
    Math.min(out.length, Math.ceil(sampleRate * (band.decay + (band.attack ?? 0)) * 1.2)),
  )
  addNoise(hiss, random, band.gain)
  filter(hiss, band.pass, band.hertz, band.sharp ?? 0.8)
  shape(hiss, struck(band.attack ?? 0.0008, band.decay))
  for (let i = 0; i < hiss.length; i++) out[i] = out[i]! + hiss[i]!
}
