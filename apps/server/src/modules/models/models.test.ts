import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createModels, type Models } from './create-models.ts'
import type { ImageOrder } from './image-model.ts'
import { ModelProblem } from './model-problem.ts'
import { resolveModel } from './model-registry.ts'
import { aPicture, geminiAnswer, googleError, inline, startProvider, type Canned } from './test-provider.ts'

const clock = { now: () => new Date('2026-11-26T12:00:00Z') }
const key = 'AIza-secret-key'
type Provider = Awaited<ReturnType<typeof startProvider>>

let provider: Provider
afterEach(() => provider?.close())

async function google(...answers: Canned[]): Promise<Models> {
  provider = await startProvider(...answers)
  const settings = {
    key,
    url: provider.url,
    imageModel: 'gemini-3.1-flash-image',
    textModel: 'gemini-3.8-flash',
  }
  return createModels({ google: settings }, clock)
}
async function ownServer(...answers: Canned[]): Promise<Models> {
  provider = await startProvider(...answers)
  const openAiCompatible = { url: `${provider.url}/v1`, key: undefined, model: 'flux', name: 'Our GPU' }
  return createModels({ openAiCompatible }, clock)
}
const order = (more: Partial<ImageOrder> = {}): ImageOrder => ({
  prompt: 'A loaf of rye on a linen cloth',
  aspect: '4:5',
  size: '2K',
  references: [],
  signal: AbortSignal.timeout(5000),
  ...more,
})
const problemOf = async (models: Models, more: Partial<ImageOrder> = {}): Promise<ModelProblem> => {
  const error = await models.image?.create(order(more)).catch((thrown: unknown) => thrown)
  if (!(error instanceof ModelProblem)) throw new Error('it went well')
  return error
}

describe('Google pictures', () => {
  it('asks once, with the key in a header, for the shape and size', async () => {
    const models = await google(geminiAnswer([{ text: 'thinking', thought: true }, inline(await aPicture())]))
    const made = await models.image?.create(order())
    expect(made).toMatchObject({ width: 320, height: 400, contentType: 'image/png', provider: 'Google' })
    const [call, ...more] = provider.asked
    expect(more).toEqual([])
    expect(call?.path).toMatch(/\/models\/gemini-3\.1-flash-image:generateContent$/)
    expect(call?.headers['x-goog-api-key']).toBe(key)
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      contents: [{ role: 'user', parts: [{ text: 'A loaf of rye on a linen cloth' }] }],
      generationConfig: {
        responseModalities: ['IMAGE'],
        imageConfig: { aspectRatio: '4:5', imageSize: '2K' },
      },
    })
  })

  it('sends what is to be edited and what it should look like', async () => {
    const [photo, style] = [await aPicture(100, 100), await aPicture(90, 90)]
    const models = await google(geminiAnswer([inline(await aPicture())]))
    const references = [photo, style].map((bytes) => ({ bytes, contentType: 'image/png' }))
    await models.image?.create(order({ references }))
    const { parts } = JSON.parse(provider.asked[0]?.body ?? '').contents[0]
    expect(parts.slice(1).map((part: { inlineData: { data: string } }) => part.inlineData.data)).toEqual(
      [photo, style].map((bytes) => bytes.toString('base64')),
    )
  })

  it.each<[string, Canned, ModelProblem['kind'], boolean]>([
    [
      'quota',
      googleError(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota', [
        { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '17s' },
      ]),
      'quota',
      true,
    ],
    [
      'prepaid credit',
      googleError(429, 'RESOURCE_EXHAUSTED', 'Your prepayment credits are depleted.'),
      'billing',
      false,
    ],
    [
      'billing',
      googleError(403, 'PERMISSION_DENIED', 'This API method requires billing', [
        { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'BILLING_DISABLED' },
      ]),
      'billing',
      false,
    ],
    ['region', googleError(400, 'FAILED_PRECONDITION', 'User location is not supported'), 'billing', false],
    [
      'key',
      googleError(400, 'INVALID_ARGUMENT', 'API key not valid.', [
        { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' },
      ]),
      'key',
      false,
    ],
    ['retired', googleError(404, 'NOT_FOUND', 'models/x is not found'), 'retired', false],
    ['overloaded', googleError(503, 'UNAVAILABLE', 'The model is overloaded.'), 'overloaded', true],
    ['deadline', googleError(504, 'DEADLINE_EXCEEDED', 'Deadline'), 'timeout', false],
    ['prompt', { body: { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } } }, 'refused', false],
    ['picture', { body: { candidates: [{ finishReason: 'IMAGE_SAFETY', index: 0 }] } }, 'refused', false],
    ['no picture', geminiAnswer([{ text: 'Here is your picture!' }]), 'corrupt', false],
    ['hang up', 'hang up', 'unreachable', true],
  ])('tells %s apart and does not ask again by itself', async (_, answer, kind, mayHelp) => {
    const problem = await problemOf(await google(answer))
    expect([problem.kind, problem.mayHelp]).toEqual([kind, mayHelp])
    expect(problem.message).not.toContain(key)
    expect(problem.message).not.toContain('loaf')
    expect(provider.asked).toHaveLength(1)
    if (answer !== 'hang up' && _ === 'quota') expect(problem.retryAfterSeconds).toBe(17)
  })

  it('gives up when its time is over', async () => {
    const problem = await problemOf(await google('silence'), { signal: AbortSignal.timeout(150) })
    expect([problem.kind, problem.mayHelp]).toEqual(['timeout', false])
  })

  it('does not take half a picture for one', async () => {
    const whole = await aPicture(900, 900)
    const problem = await problemOf(await google(geminiAnswer([inline(whole.subarray(0, whole.length / 2))])))
    expect(problem.kind).toBe('corrupt')
  })
})

describe('Google text', () => {
  const schema = z.object({ headline: z.string(), hashtags: z.array(z.string()) })
  const write = (models: Models) =>
    models.text?.write({ instructions: 'Be brief', prompt: 'Rye', schema, signal: AbortSignal.timeout(5000) })

  it('comes in the shape asked for', async () => {
    const models = await google(
      geminiAnswer([{ text: JSON.stringify({ headline: 'Rye', hashtags: ['bread'] }) }]),
    )
    expect(await write(models)).toEqual({ headline: 'Rye', hashtags: ['bread'] })
    expect(JSON.parse(provider.asked[0]?.body ?? '').generationConfig).toMatchObject({
      responseMimeType: 'application/json',
      responseJsonSchema: { type: 'object', required: ['headline', 'hashtags'] },
    })
  })

  it.each([['{"headline": "Rye"}'], ['Sure! Here is your headline'], ['{"headline": "R']])(
    'is refused when it is %s',
    async (text) => {
      const models = await google(geminiAnswer([{ text }]))
      await expect(write(models)).rejects.toMatchObject({ kind: 'corrupt' })
    },
  )
})

describe('an OpenAI-compatible server', () => {
  it('draws without a key', async () => {
    const models = await ownServer({ body: { data: [{ b64_json: (await aPicture()).toString('base64') }] } })
    expect(await models.image?.create(order())).toMatchObject({ provider: 'Our GPU', model: 'flux' })
    const [call] = provider.asked
    expect([call?.path, call?.headers.authorization]).toEqual(['/v1/images/generations', undefined])
    expect(JSON.parse(call?.body ?? '')).toMatchObject({ model: 'flux', size: '1024x1536', n: 1 })
  })

  it('edits by a form with the pictures as files', async () => {
    const models = await ownServer({ body: { data: [{ b64_json: (await aPicture()).toString('base64') }] } })
    await models.image?.create(order({ references: [{ bytes: await aPicture(), contentType: 'image/png' }] }))
    const [call] = provider.asked
    expect(call?.path).toBe('/v1/images/edits')
    expect(call?.headers['content-type']).toMatch(/^multipart\/form-data/)
    expect(call?.body).toContain('name="image"; filename="reference-1.png"')
  })

  it.each<[number, object, ModelProblem['kind']]>([
    [429, { error: { code: 'rate_limit_exceeded' } }, 'quota'],
    [429, { error: { code: 'insufficient_quota' } }, 'billing'],
    [400, { error: { code: 'content_policy_violation' } }, 'refused'],
    [401, {}, 'key'],
    [404, {}, 'retired'],
    [500, {}, 'overloaded'],
    [200, { data: [] }, 'corrupt'],
  ])('%i %j is told as %s', async (status, body, kind) => {
    const problem = await problemOf(await ownServer({ status, body, headers: { 'retry-after': '4' } }))
    expect(problem.kind).toBe(kind)
    expect(problem.message).toContain('Our GPU')
  })
})

describe('names of models', () => {
  const on = (day: string) => new Date(`${day}T00:00:00Z`)
  it.each([
    ['gemini-3.1-flash-image', '2026-11-26', 'gemini-3.1-flash-image', undefined],
    ['models/gemini-2.5-flash-image', '2026-11-26', 'gemini-3.1-flash-image', /retired on 2026-10-02/],
    ['gemini-2.5-flash', '2026-11-26', 'gemini-2.5-flash', /will be retired on 2026-12-01/],
    ['gemini-2.5-flash', '2026-12-01', 'gemini-3.8-flash', /was retired/],
    ['a-new-one', '2026-11-26', 'a-new-one', undefined],
    ['veo-2.0-generate-001', '2026-11-26', 'gemini-omni-1.1-flash', /retired on 2026-06-30/],
    ['veo-3.0-fast-generate-001', '2026-11-26', 'gemini-omni-1.1-flash', /was retired/],
    ['veo-3.1-lite-generate-preview', '2026-11-26', 'gemini-omni-1.1-flash', /retired on 2026-10-22/],
    [
      'gemini-3.1-flash-tts-preview',
      '2026-11-26',
      'gemini-3.1-flash-tts-preview',
      /will be retired on 2026-12-18/,
    ],
  ])('%s on %s is %s', (named, day, model, notice) => {
    const resolved = resolveModel(named, on(day))
    expect(resolved.model).toBe(model)
    if (notice) expect(resolved.notice).toMatch(notice)
    else expect(resolved.notice).toBeUndefined()
  })

  it('are looked up at the provider', async () => {
    const models = await google({ body: { models: [{ name: 'models/gemini-3.8-flash' }] } })
    expect(await models.check(AbortSignal.timeout(5000))).toEqual([
      'Google lists no model gemini-3.1-flash-image for this key.',
    ])
  })

  it('say when the key is refused instead of failing the start', async () => {
    const models = await google(googleError(401, 'UNAUTHENTICATED', 'bad key'))
    expect(await models.check(AbortSignal.timeout(5000))).toEqual(['Google does not accept the API key.'])
  })

  it('are none without a provider', async () => {
    provider = await startProvider()
    const models = createModels({}, clock)
    expect([models.image, models.text, await models.check(AbortSignal.timeout(100))]).toEqual([
      undefined,
      undefined,
      [],
    ])
  })
})
