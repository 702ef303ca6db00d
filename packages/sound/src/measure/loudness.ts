import { toDecibels, type Stereo } from '../stereo.ts'
import { truePeakOf } from './true-peak.ts'

/** A tenth of a second; a gated block is four of them, and the next block begins one later. */
const hop = 4800
const hopsPerBlock = 4
/** Blocks quieter than this are no programme. */
const floor = -70

/** `integrated` in LUFS, null where all is silence; `truePeak` in dBTP, -Infinity for silence. */
export type Loudness = { integrated: number | null; truePeak: number }

/** Loudness of a whole programme after ITU-R BS.1770-4, gated, and its peak between samples. */
export function loudness(sound: Stereo): Loudness {
  const peak = Math.max(truePeakOf(sound.left), truePeakOf(sound.right))
  return { integrated: integratedOf(sound), truePeak: toDecibels(peak) }
}

export function integratedOf({ left, right }: Stereo): number | null {
  const blocks = blocksOf([left, right])
  const heard = blocks.filter((power) => lufs(power) > floor)
  if (heard.length === 0) return null
  const gate = lufs(mean(heard)) - 10
  return lufs(mean(heard.filter((power) => lufs(power) > gate)))
}

const lufs = (power: number): number => -0.691 + 10 * Math.log10(power)
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/** Power of each block of 400 ms, both channels together; a shorter sound is one block. */
function blocksOf(channels: readonly Float32Array[]): number[] {
  const length = channels[0]?.length ?? 0
  if (length === 0) return []
  const hops = new Float64Array(Math.max(1, Math.floor(length / hop)))
  for (const channel of channels) addPower(channel, hops)
  if (length < hop * hopsPerBlock) return [hops.reduce((sum, power) => sum + power, 0) / length]
  const blocks: number[] = []
  for (let at = 0; at + hopsPerBlock <= hops.length; at++) {
    let sum = 0
    for (let k = 0; k < hopsPerBlock; k++) sum += hops[at + k]!
    blocks.push(sum / (hop * hopsPerBlock))
  }
  return blocks
}

/** Adds the energy of each tenth of a second, heard through the head's shelf and a low cut (K weighting at 48 kHz). */
function addPower(channel: Float32Array, hops: Float64Array): void {
  let x1 = 0
  let x2 = 0
  let y1 = 0
  let y2 = 0
  let z1 = 0
  let z2 = 0
  const short = channel.length < hop * hopsPerBlock
  for (let h = 0; h < hops.length; h++) {
    const end = short && h === hops.length - 1 ? channel.length : (h + 1) * hop
    let sum = 0
    for (let i = h * hop; i < end; i++) {
      const x = channel[i]!
      const y =
        1.53512485958697 * x -
        2.69169618940638 * x1 +
        1.19839281085285 * x2 +
        1.69065929318241 * y1 -
        0.73248077421585 * y2
      const z = y - 2 * y1 + y2 + 1.99004745483398 * z1 - 0.99007225036621 * z2
      x2 = x1
      x1 = x
      y2 = y1
      y1 = y
      z2 = z1
      z1 = z
      sum += z * z
    }
    hops[h] = hops[h]! + sum
    // Silence after sound would go on in numbers too small to be fast.
    if (sum < 1e-24) z1 = z2 = y1 = y2 = 0
  }
}
