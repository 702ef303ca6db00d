import { createRequire } from 'node:module'
import path from 'node:path'
import type { SherpaQuestion } from './sherpa-child.ts'
import { spokenText } from './spoken-text.ts'
import { askVoiceChild } from './voice-child.ts'
import { readVoiceFolder, type VoiceFolder } from './voice-folder.ts'
import type { VoiceModel } from './voice.ts'

export type OwnVoice = {
  /** A folder as sherpa-onnx publishes its voices. */
  folder: string
  /** BCP 47; needed only where the folder does not say. */
  languages: readonly string[]
  /** Which of a voice with several, from 0. */
  speaker: number
}

const limitMs = 60_000
const child = new URL('./sherpa-child.ts', import.meta.url)
const packageName = 'sherpa-onnx-node'

/** The voice in the operator's folder, or what is missing for it, in a sentence for the operator. */
export async function findOwnVoice(own: OwnVoice): Promise<VoiceModel | { problem: string }> {
  const folder = await readVoiceFolder(own.folder)
  if ('problem' in folder) return folder
  const languages = own.languages.length > 0 ? own.languages : folder.languages
  if (!languages)
    return { problem: `${own.folder} does not say which language it speaks: set VOICE_MODEL_LANGUAGES.` }
  const module = moduleFor(own.folder)
  if (!module)
    return {
      problem: `The voice in ${own.folder} needs the npm package ${packageName}: run "npm install --prefix ${own.folder} ${packageName}".`,
    }
  return voice(folder, { languages, speaker: own.speaker, module })
}

/** Where the package lies: in the operator's folder, which no update of ours clears, else among our packages. */
function moduleFor(folder: string): string | undefined {
  for (const place of [path.resolve(folder, 'voice.js'), import.meta.url])
    try {
      return createRequire(place).resolve(packageName)
    } catch {
      // not there: the next place
    }
  return undefined
}

const voice = (
  { name, config }: VoiceFolder,
  { languages, speaker, module }: { languages: readonly string[]; speaker: number; module: string },
): VoiceModel => ({
  id: `model:${name}`,
  name,
  quality: 'model',
  languages,
  speak: async ({ text, signal }) => {
    const question: SherpaQuestion = { module, config, speaker, words: spokenText(text, name) }
    return askVoiceChild(child, question, { provider: name, signal, limitMs, env: librariesBeside(module) })
  },
})

/** Its native half looks for its libraries by a variable of the system, and finds none without. */
function librariesBeside(module: string): Record<string, string> {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const libraries = path.resolve(module, '..', '..', `sherpa-onnx-${system}-${process.arch}`)
  return process.platform === 'darwin' ? { DYLD_LIBRARY_PATH: libraries } : { LD_LIBRARY_PATH: libraries }
}
