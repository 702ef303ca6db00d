import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkVoices, createVoices } from './create-voices.ts'
import { findOwnVoice, type OwnVoice } from './sherpa-voice.ts'
import type { VoiceModel, VoiceOrder } from './voice.ts'
import { readVoiceFolder } from './voice-folder.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'voice-'))
})
afterAll(() => rm(root, { recursive: true }))

async function folderOf(name: string, files: Record<string, string>): Promise<string> {
  const folder = path.join(root, name)
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  return folder
}
const piper = { 'de_DE-thorsten-medium.onnx': 'x', 'tokens.txt': 'x', 'espeak-ng-data/phontab': 'x' }
/** The package as far as we use it: a tone as long as the words, and endings that a native library has. */
const sherpa = `
exports.OfflineTts = class {
  constructor(config) {
    if (JSON.stringify(config).includes('crash')) process.abort()
    if (!process.env.LD_LIBRARY_PATH && !process.env.DYLD_LIBRARY_PATH) throw new Error('no libraries')
    if (process.env.PATH || process.env.HOME) throw new Error('it sees our environment')
    this.config = config
    this.numSpeakers = 2
  }
  generate({ text, sid, enableExternalBuffer }) {
    if (enableExternalBuffer !== false) throw new Error('external buffers')
    if (text.includes('for ever')) for (;;);
    const samples = Float32Array.from({ length: text.length * 1000 }, (_, i) => (sid + 1) * 0.2 * Math.sin(i / 10))
    return { samples, sampleRate: this.config.model.vits ? 16000 : 24000 }
  }
}`
const withPackage = { 'node_modules/sherpa-onnx-node/index.js': sherpa }
const own = (folder: string, more: Partial<OwnVoice> = {}): OwnVoice => ({
  folder,
  languages: [],
  speaker: 0,
  ...more,
})
const found = async (given: OwnVoice): Promise<VoiceModel> => {
  const voice = await findOwnVoice(given)
  if ('problem' in voice) throw new Error(voice.problem)
  return voice
}
const line = (more: Partial<VoiceOrder> = {}): VoiceOrder => ({
  text: 'Frisches Brot',
  language: 'de',
  signal: AbortSignal.timeout(10_000),
  ...more,
})

describe('the folder of a voice', () => {
  it('of Piper says its language in its name, or in the file beside it', async () => {
    const folder = await folderOf('piper', { ...piper, 'de_DE-thorsten-medium.int8.onnx': 'x' })
    expect(await readVoiceFolder(folder)).toEqual({
      name: 'piper',
      languages: ['de'],
      config: {
        numThreads: 2,
        maxNumSentences: 1,
        model: {
          vits: {
            model: path.join(folder, 'de_DE-thorsten-medium.onnx'),
            tokens: path.join(folder, 'tokens.txt'),
            dataDir: path.join(folder, 'espeak-ng-data'),
          },
        },
      },
    })
    const told = await folderOf('told', {
      'voice.onnx': 'x',
      'voice.onnx.json': '{"language":{"code":"fr_FR"}}',
      'tokens.txt': 'x',
      'lexicon.txt': 'x',
    })
    expect(await readVoiceFolder(told)).toMatchObject({ languages: ['fr'] })
  })

  it('of Kokoro has its voices, and all its lexicons', async () => {
    const files = { 'model.onnx': 'x', 'voices.bin': 'x', 'tokens.txt': 'x', 'espeak-ng-data/phontab': 'x' }
    const folder = await folderOf('kokoro', {
      ...files,
      'lexicon-us-en.txt': 'x',
      'lexicon-zh.txt': 'x',
      'dict/a': 'x',
    })
    const lexicon = `${path.join(folder, 'lexicon-us-en.txt')},${path.join(folder, 'lexicon-zh.txt')}`
    const kokoro = { voices: path.join(folder, 'voices.bin'), dictDir: path.join(folder, 'dict'), lexicon }
    expect(await readVoiceFolder(folder)).toMatchObject({
      languages: ['en', 'zh'],
      config: { model: { kokoro } },
    })
  })

  it.each<[Record<string, string>, RegExp]>([
    [{ 'a.txt': 'x' }, /no \.onnx/],
    [{ 'a.onnx': 'x' }, /no tokens\.txt beside a\.onnx/],
    [{ 'a.onnx': 'x', 'tokens.txt': 'x' }, /neither espeak-ng-data nor a lexicon/],
  ])('%j lacks something', async (files, problem) => {
    const folder = await folderOf(`lacking-${Object.keys(files).length}-${Object.keys(files)[0]}`, files)
    expect(await readVoiceFolder(folder)).toMatchObject({ problem: expect.stringMatching(problem) })
  })
})

describe('a voice of one’s own', () => {
  it('speaks in a process of its own that sees nothing of ours', async () => {
    const folder = await folderOf('speaking', { ...piper, ...withPackage })
    const voice = await found(own(folder, { speaker: 1 }))
    expect(voice).toMatchObject({ id: 'model:speaking', quality: 'model', languages: ['de'] })
    const heard = await voice.speak(line())
    expect([heard.sampleRate, heard.samples.length]).toEqual([16_000, 13_000])
    expect(Math.max(...heard.samples)).toBeCloseTo(0.4, 2)
  })

  it('that crashes, is not there or does not end takes nothing with it', async () => {
    const crashing = await found(own(await folderOf('crash', { ...piper, ...withPackage })))
    const voice = await found(own(await folderOf('slow', { ...piper, ...withPackage }), { speaker: 2 }))
    const slow = await found(own(await folderOf('slow', {})))
    const signal = AbortSignal.timeout(400)
    await Promise.all([
      expect(crashing.speak(line())).rejects.toMatchObject({ kind: 'corrupt' }),
      expect(voice.speak(line())).rejects.toMatchObject({
        kind: 'corrupt',
        cause: expect.objectContaining({ message: 'it has 2 speakers, counted from 0' }),
      }),
      expect(slow.speak(line({ text: 'It goes on for ever', signal }))).rejects.toMatchObject({
        kind: 'timeout',
      }),
    ])
  })

  it('says how to get the package that it needs, and for which language it has to be told', async () => {
    const clock = { now: () => new Date('2026-11-26T12:00:00Z') }
    const folder = await folderOf('alone', piper)
    const settings = { own: own(folder), espeak: '/nowhere/espeak-ng' }
    expect((await checkVoices(settings, clock))[0]).toContain(
      `npm install --prefix ${folder} sherpa-onnx-node`,
    )
    expect((await createVoices(settings, clock)).filter(({ quality }) => quality === 'model')).toEqual([])
    const unnamed = await folderOf('unnamed', {
      ...withPackage,
      'a.onnx': '',
      'tokens.txt': '',
      'lexicon.txt': '',
    })
    expect(await findOwnVoice(own(unnamed))).toMatchObject({
      problem: expect.stringContaining('VOICE_MODEL_LANGUAGES'),
    })
    expect(await found(own(unnamed, { languages: ['zh', 'en'] }))).toMatchObject({ languages: ['zh', 'en'] })
  })
})
