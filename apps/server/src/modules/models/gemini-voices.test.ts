import { afterEach, describe, expect, it } from 'vitest'
import { createVoices } from './create-voices.ts'
import { ModelProblem } from './model-problem.ts'
import { googleError, startProvider, type Canned } from './test-provider.ts'
import { aTone, aWav } from './test-wav.ts'
import { speaks, type VoiceModel, type VoiceOrder } from './voice.ts'

const key = 'AIza-secret-key'
const clock = { now: () => new Date('2026-11-26T12:00:00Z') }
let provider: Awaited<ReturnType<typeof startProvider>>
afterEach(() => provider?.close())

async function voices(...answers: Canned[]): Promise<VoiceModel[]> {
  provider = await startProvider(...answers)
  const google = { key, url: provider.url, speechModel: 'gemini-3.8-flash-tts' }
  return createVoices({ google, espeak: '/nowhere/espeak-ng' }, clock)
}
const line = (more: Partial<VoiceOrder> = {}): VoiceOrder => ({
  text: 'Frisches Brot, jeden Morgen.',
  language: 'de-AT',
  signal: AbortSignal.timeout(5000),
  ...more,
})
const spoken = (content: object, more: object = {}): Canned => ({
  body: {
    id: 'v1_a',
    status: 'completed',
    steps: [{ type: 'model_output', content: [{ type: 'audio', ...content }] }],
    ...more,
  },
})
const wav = { mime_type: 'audio/wav', data: aWav().toString('base64') }
const problemOf = async (all: VoiceModel[], more: Partial<VoiceOrder> = {}): Promise<ModelProblem> => {
  const error = await all[0]?.speak(line(more)).catch((thrown: unknown) => thrown)
  if (!(error instanceof ModelProblem)) throw new Error('it went well')
  expect(error.message).not.toContain(key)
  return error
}

describe('Google voices', () => {
  it('stand before the others and speak all our languages', async () => {
    const all = await voices(spoken(wav))
    expect(all.filter(({ quality }) => quality === 'cloud').map(({ id }) => id)).toEqual([
      'google:sulafat',
      'google:kore',
      'google:puck',
      'google:charon',
    ])
    expect(all.findIndex(({ quality }) => quality === 'cloud')).toBe(0)
    expect(all[0] && ['ja', 'he', 'th', 'pt-BR'].every((language) => speaks(all[0]!, language))).toBe(true)
  })

  it('read exactly the words, told beside them how, and once', async () => {
    const all = await voices(spoken(wav))
    const heard = await all[0]?.speak(line({ text: 'Frisches <sigh> Brot, [laughs] jeden Morgen.' }))
    expect([heard?.sampleRate, heard?.samples.length]).toEqual([24_000, 12_000])
    expect(provider.asked).toHaveLength(1)
    const [call] = provider.asked
    expect(call?.headers['x-goog-api-key']).toBe(key)
    const body = JSON.parse(call?.body ?? '')
    expect(body).toMatchObject({
      model: 'gemini-3.8-flash-tts',
      store: false,
      response_format: { type: 'audio', mime_type: 'audio/wav', sample_rate: 24_000 },
      generation_config: { speech_config: [{ voice: 'Sulafat' }] },
    })
    const [content] = body.input[0].content
    expect(content.text).toBe('Frisches sigh Brot, laughs jeden Morgen.')
    expect(content.annotations[0].style).toMatch(/warm.*spoken in Austrian German/)
  })

  it('may answer with bare samples, whose rate is told in their type', async () => {
    const pcm = { mime_type: 'audio/l16;rate=16000', data: aTone(0.5, 16_000).toString('base64') }
    const heard = await (await voices(spoken(pcm)))[0]?.speak(line())
    expect([heard?.sampleRate, heard?.samples.length]).toEqual([16_000, 8000])
    expect(Math.max(...(heard?.samples ?? []))).toBeCloseTo(0.5, 2)
  })

  it.each<[string, Canned, ModelProblem['kind'], boolean]>([
    ['quota', googleError(429, 'RESOURCE_EXHAUSTED', 'quota'), 'quota', true],
    ['a lost answer', 'hang up', 'timeout', false],
    ['an error inside', googleError(500, 'INTERNAL', 'x'), 'timeout', false],
    ['a retired model', googleError(404, 'NOT_FOUND', 'x'), 'retired', false],
    ['a refusal', { body: { id: 'v1_a', status: 'completed', steps: [] } }, 'refused', false],
    ['an end without a line', { body: { id: 'v1_a', status: 'incomplete', steps: [] } }, 'corrupt', false],
    ['another sound', spoken({ mime_type: 'audio/mp3', data: 'AAAA' }), 'corrupt', false],
    ['half a WAV', spoken({ ...wav, data: aWav().subarray(0, 20).toString('base64') }), 'corrupt', false],
    [
      'silence',
      spoken({ mime_type: 'audio/l16', data: aTone(1, 24_000, 0).toString('base64') }),
      'corrupt',
      false,
    ],
  ])('tell %s apart and do not ask again', async (_, answer, kind, mayHelp) => {
    const problem = await problemOf(await voices(answer))
    expect([problem.kind, problem.mayHelp]).toEqual([kind, mayHelp])
    expect(provider.asked).toHaveLength(1)
  })

  it.each([['x'.repeat(601)], ['…'], ['<>[] 🍞']])('refuse %j before it costs anything', async (text) => {
    expect((await problemOf(await voices(spoken(wav)), { text })).kind).toBe('invalid')
    expect(provider.asked).toEqual([])
  })
})
