import { fromWav } from '@adwright/sound'
import { ModelProblem } from './model-problem.ts'
import type { SpokenLine } from './voice.ts'

const leastSeconds = 0.1
/** Six hundred characters, read slowly, are less than a minute. */
const mostSeconds = 120
const leastPeak = 0.005

/** What a voice gave, if it is something to be heard. @throws ModelProblem (`corrupt`) */
export function heardLine({ samples, sampleRate }: SpokenLine, provider: string): SpokenLine {
  const seconds = samples.length / sampleRate
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const detail = !(seconds >= leastSeconds)
    ? 'no sound in it'
    : seconds > mostSeconds
      ? 'it does not end'
      : Number.isFinite(peak) && peak >= leastPeak
        ? undefined
        : 'nothing to be heard'
  if (detail) throw new ModelProblem(provider, 'corrupt', { detail })
  return { samples, sampleRate }
}

/** The line in a WAV file. @throws ModelProblem (`corrupt`) */
export function lineOfWav(wav: Buffer, provider: string): SpokenLine {
  try {
    return heardLine(fromWav(wav), provider)
  } catch (error) {
    throw error instanceof ModelProblem
      ? error
      : new ModelProblem(provider, 'corrupt', { cause: error, detail: 'not a sound that we can read' })
  }
}

/** Samples of 16 bit, the lower byte first. */
export function lineOfPcm(pcm: Buffer, sampleRate: number, provider: string): SpokenLine {
  const samples = Float32Array.from({ length: pcm.length >> 1 }, (_, i) => pcm.readInt16LE(i * 2) / 32_768)
  return heardLine({ samples, sampleRate }, provider)
}
