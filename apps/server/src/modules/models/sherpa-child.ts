import { createRequire } from 'node:module'
import { answerOnce } from './answer-once.ts'
import type { SherpaConfig } from './voice-folder.ts'

export type SherpaQuestion = { module: string; config: SherpaConfig; words: string; speaker: number }

/** What we use of the package sherpa-onnx-node, which the operator installs. */
type Sherpa = {
  OfflineTts: new (config: SherpaConfig) => {
    numSpeakers: number
    generate(order: {
      text: string
      sid: number
      speed: number
      /** Memory that the library keeps cannot be handed to another process. */
      enableExternalBuffer: boolean
    }): { samples: Float32Array; sampleRate: number }
  }
}

answerOnce<SherpaQuestion>(async ({ module, config, words, speaker }) => {
  const sherpa = createRequire(import.meta.url)(module) as Sherpa
  const voice = new sherpa.OfflineTts(config)
  if (speaker >= voice.numSpeakers)
    return { kind: 'failed', message: `it has ${voice.numSpeakers} speakers, counted from 0` }
  const line = voice.generate({ text: words, sid: speaker, speed: 1, enableExternalBuffer: false })
  return { kind: 'samples', samples: Float32Array.from(line.samples), sampleRate: line.sampleRate }
})
