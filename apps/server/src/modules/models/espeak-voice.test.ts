import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espeakVoices } from './espeak-program.ts'
import { findEspeakVoice } from './espeak-voice.ts'
import { speaks, type VoiceModel, type VoiceOrder } from './voice.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'espeak-'))
})
afterAll(() => rm(folder, { recursive: true }))

const line = (more: Partial<VoiceOrder> = {}): VoiceOrder => ({
  text: 'Fresh rye bread, every morning.',
  language: 'en-GB',
  signal: AbortSignal.timeout(15_000),
  ...more,
})
const listed = ['en-us', 'de', 'pt', 'cmn'].map((name) => ` 5  ${name}  --/M  X  gmw/x`).join('\n')
/** A program that keeps what it was given and does as the test says. */
async function program(name: string, does: string): Promise<string> {
  const file = path.join(folder, name)
  const given = `${file}.json`
  await writeFile(
    file,
    `#!${process.execPath}
const { readFileSync, writeFileSync } = require('node:fs')
const args = process.argv.slice(2)
if (args[0] === '--voices') { console.log('Pty Language Age/Gender VoiceName File Other\\n' + ${JSON.stringify(listed)}); process.exit(0) }
if (args[0] === '-q') { console.log('(en)m eI(cmn)'); process.exit(0) }
writeFileSync(${JSON.stringify(given)}, JSON.stringify({ args, words: readFileSync(0, 'utf8') }))
${does}
`,
  )
  await chmod(file, 0o755)
  return file
}
const found = async (file: string): Promise<VoiceModel> => {
  const voice = await findEspeakVoice(file)
  if (!voice) throw new Error('no voice')
  return voice
}

describe.skipIf(process.platform === 'win32')('the espeak-ng program', () => {
  it('gets the words by its input, with nothing in them that it would obey', async () => {
    const file = await program(
      'echo',
      `
      const pcm = Buffer.alloc(20000); for (let i = 0; i < 10000; i++) pcm.writeInt16LE((i % 90) * 300 - 13500, i * 2)
      const head = Buffer.from('52494646ffffff7f57415645666d742010000000010001002256000044ac00000200100064617461ffffff7f', 'hex')
      process.stdout.write(Buffer.concat([head, pcm]))`,
    )
    const voice = await found(file)
    expect(voice).toMatchObject({
      id: 'espeak',
      quality: 'basic',
      languages: expect.arrayContaining(['en', 'de', 'pt']),
    })
    const text = '-w /tmp/x $(id) `id`; <break time="9s"/> [[f@U]] \u000150P Bread\n🍞'
    const heard = await voice.speak(line({ text }))
    // a length that the program did not know yet when it wrote it
    expect([heard.sampleRate, heard.samples.length]).toEqual([22_050, 10_000])
    const { args, words } = JSON.parse(await readFile(`${file}.json`, 'utf8'))
    expect(args).toEqual(['--stdin', '--stdout', '-b', '1', '-v', 'en-us', '-s', '160'])
    expect(words).toBe('-w /tmp/x $(id) `id`; break time="9s"/ f@U 50P Bread\n')
  })

  it('that spells Chinese out instead of reading it is not asked for it', async () => {
    const file = await program('no-chinese', '')
    expect([...((await espeakVoices(file)) ?? [])]).toEqual(['en-us', 'de', 'pt'])
  })

  it.each([
    ['fails', 'process.exit(3)', 'corrupt', 5000],
    ['says nothing', '', 'corrupt', 5000],
    ['hangs', 'setInterval(() => {}, 1000)', 'timeout', 250],
  ])('that %s is told apart', async (name, does, kind, limit) => {
    const voice = await found(await program(name.replace(' ', '-'), does))
    const signal = AbortSignal.timeout(limit)
    await expect(voice.speak(line({ language: 'de', signal }))).rejects.toMatchObject({ kind })
  })
})

const system = await espeakVoices('espeak-ng')
it.skipIf(!system)('the program of this machine speaks', async () => {
  const heard = await (await found('espeak-ng')).speak(line({ language: 'de' }))
  expect(heard.samples.length / heard.sampleRate).toBeGreaterThan(1)
})

const none = '/nowhere/espeak-ng'
const fromNpm = await findEspeakVoice(none)
describe.skipIf(!fromNpm)('espeak-ng from npm', () => {
  it('speaks in a process of its own, and each language in its own way', async () => {
    const texts = { zh: '每天早上新鲜出炉的面包', 'pt-BR': 'Pão fresco todas as manhãs' }
    const heard = await Promise.all(
      Object.entries(texts).map(([language, text]) => fromNpm?.speak(line({ text, language }))),
    )
    for (const one of heard) {
      expect(one?.sampleRate).toBe(22_050)
      expect((one?.samples.length ?? 0) / 22_050).toBeGreaterThan(1)
    }
    expect(new Set(heard.map((one) => one?.samples.length)).size).toBe(2)
  })

  it('is not offered for what it cannot read', async () => {
    const languages = ['ja', 'he', 'th', 'sv']
    expect(languages.filter((language) => fromNpm && speaks(fromNpm, language))).toEqual([])
    await expect(fromNpm?.speak(line({ language: 'ja' }))).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('stops with its signal', async () => {
    const signal = AbortSignal.timeout(60)
    await expect(fromNpm?.speak(line({ signal }))).rejects.toMatchObject({ kind: 'timeout' })
  })
})
