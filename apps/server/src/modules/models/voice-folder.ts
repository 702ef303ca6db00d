import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { jsonOf } from './json-of.ts'
import { baseOf } from './voice.ts'

/** What sherpa-onnx is told about a voice (its OfflineTtsConfig). */
export type SherpaConfig = {
  model: { vits: Record<string, string> } | { kokoro: Record<string, string> }
  numThreads: number
  maxNumSentences: number
}
export type VoiceFolder = {
  name: string
  config: SherpaConfig
  /** Undefined where the folder does not say. */
  languages: readonly string[] | undefined
}

/**
 * Reads the folder of a voice, laid out as sherpa-onnx publishes them: one `.onnx` with `tokens.txt`, and beside it
 * `espeak-ng-data` or a lexicon (VITS, Piper), or `voices.bin` (Kokoro). A sentence that says what is missing if not.
 */
export async function readVoiceFolder(folder: string): Promise<VoiceFolder | { problem: string }> {
  const files = await readdir(folder).catch(() => undefined)
  if (!files) return { problem: `There is no folder ${folder}.` }
  const at = (file: string): Record<string, string> =>
    files.includes(file) ? { [keys[file] ?? file]: path.join(folder, file) } : {}
  const model = modelAmong(files)
  if (!model) return { problem: `${folder} has no .onnx file.` }
  if (!files.includes('tokens.txt')) return { problem: `${folder} has no tokens.txt beside ${model}.` }
  const lexicons = files.filter((file) => /^lexicon[\w-]*\.txt$/.test(file)).toSorted()
  const hasData = files.includes('espeak-ng-data') && (await isFolder(path.join(folder, 'espeak-ng-data')))
  if (!hasData && lexicons.length === 0)
    return { problem: `${folder} has neither espeak-ng-data nor a lexicon.txt: it cannot read words.` }
  const parts = {
    model: path.join(folder, model),
    ...at('tokens.txt'),
    ...(hasData ? { dataDir: path.join(folder, 'espeak-ng-data') } : {}),
    ...at('dict'),
    ...(lexicons.length > 0 ? { lexicon: lexicons.map((file) => path.join(folder, file)).join(',') } : {}),
  }
  const isKokoro = files.includes('voices.bin')
  return {
    name: path.basename(path.resolve(folder)),
    config: {
      model: isKokoro ? { kokoro: { ...parts, ...at('voices.bin') } } : { vits: parts },
      numThreads: 2,
      maxNumSentences: 1,
    },
    languages: isKokoro ? kokoroLanguages(lexicons) : await piperLanguages(folder, model),
  }
}

const keys: Readonly<Record<string, string>> = {
  'tokens.txt': 'tokens',
  'voices.bin': 'voices',
  dict: 'dictDir',
}

/** The whole model rather than the smaller one beside it, which sounds worse. */
function modelAmong(files: string[]): string | undefined {
  const models = files.filter((file) => file.endsWith('.onnx')).toSorted()
  return models.find((file) => !/int8|fp16/.test(file)) ?? models[0]
}

const isFolder = async (place: string): Promise<boolean> =>
  (await stat(place).catch(() => undefined))?.isDirectory() ?? false

const kokoroLanguages = (lexicons: string[]): string[] =>
  lexicons.some((file) => file.includes('zh')) ? ['en', 'zh'] : ['en']

const PiperFacts = z.object({ language: z.object({ code: z.string() }) })

/** Piper says it in a file beside the model, and in the model's name: `de_DE-thorsten-medium.onnx`. */
async function piperLanguages(folder: string, model: string): Promise<string[] | undefined> {
  const text = await readFile(path.join(folder, `${model}.json`), 'utf8').catch(() => '')
  const facts = PiperFacts.safeParse(jsonOf(text))
  const code = facts.success ? facts.data.language.code : /^([a-z]{2,3}_[A-Z]{2})-/.exec(model)?.[1]
  return code ? [baseOf(code)] : undefined
}
