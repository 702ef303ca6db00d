export type SpokenLine = {
  /** Mono. */
  samples: Float32Array
  sampleRate: number
}

export type VoiceOrder = {
  /** What is said, plain: at most 600 characters. */
  text: string
  /** BCP 47. */
  language: string
  signal: AbortSignal
}

/** One who reads a line aloud. */
export type VoiceModel = {
  id: string
  /** For people who choose. */
  name: string
  /** `basic` sounds like a machine; `model` runs on this machine; `cloud` costs money by the call. */
  quality: 'basic' | 'model' | 'cloud'
  /** BCP 47, without regions. */
  languages: readonly string[]
  /** One try, never repeated by itself. @throws ModelProblem */
  speak(line: VoiceOrder): Promise<SpokenLine>
}

/** Whether it speaks a language, whatever the region: `en-GB` is English. */
export const speaks = ({ languages }: Pick<VoiceModel, 'languages'>, language: string): boolean =>
  languages.includes(baseOf(language))

/** `pt` of `pt-BR`. */
export const baseOf = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? ''
