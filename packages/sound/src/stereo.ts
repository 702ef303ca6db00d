/** Everything here is made, mixed and measured at this rate. */
export const sampleRate = 48_000

/** Samples in [-1, 1], both channels of one length. */
export type Stereo = { left: Float32Array; right: Float32Array; sampleRate: 48000 }

export const silence = (length: number): Stereo => ({
  left: new Float32Array(length),
  right: new Float32Array(length),
  sampleRate,
})

export const fromDecibels = (decibels: number): number => 10 ** (decibels / 20)
export const toDecibels = (gain: number): number => 20 * Math.log10(gain)
