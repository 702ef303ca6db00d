import { createRequire } from 'node:module'
import { espeakLanguages, espeakName } from './espeak-languages.ts'
import { espeakVoices, runEspeak, type EspeakOrder } from './espeak-program.ts'
import { ModelProblem } from './model-problem.ts'
import { spokenText } from './spoken-text.ts'
import { askVoiceChild } from './voice-child.ts'
import { baseOf, speaks, type VoiceModel } from './voice.ts'

const provider = 'eSpeak NG'
const limitMs = 20_000
/** Its own 175 is hurried for an advertisement. */
const wordsAMinute = 160
const child = new URL('./espeak-child.ts', import.meta.url)

/** The basic voice: the program of this machine, else the one from npm; undefined where there is neither. */
export async function findEspeakVoice(program = 'espeak-ng'): Promise<VoiceModel | undefined> {
  const has = (await espeakVoices(program)) ?? new Set<string>()
  const npm = isInstalled()
  const languages = espeakLanguages.filter((language) => npm || has.has(espeakName(language) ?? ''))
  if (languages.length === 0) return undefined
  return {
    id: 'espeak',
    name: 'Basic voice',
    quality: 'basic',
    languages,
    speak: async ({ text, language, signal }) => {
      const regional = espeakName(language)
      if (!regional || !speaks({ languages }, language))
        throw new ModelProblem(provider, 'invalid', { detail: `it does not speak ${language}` })
      // the program is ten times as fast, and one speaker in a film is better than the right region
      const own = [regional, espeakName(baseOf(language))].find((name) => name && has.has(name))
      const order: EspeakOrder = { words: spokenText(text, provider), name: own ?? regional, wordsAMinute }
      const run = { provider, signal, limitMs }
      return own ? runEspeak(program, order, run) : askVoiceChild(child, order, run)
    },
  }
}

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('espeak-ng')
    return true
  } catch {
    return false
  }
}
