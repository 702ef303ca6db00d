import { afterEach, describe, expect, it } from 'vitest'
import type { ModelProblem } from './model-problem.ts'
import { begun, clip, done, interaction, key, omni as omniAt, order, problemOf, soon } from './test-clip.ts'
import { aPicture, googleError, type Canned, type startProvider } from './test-provider.ts'
import type { VideoModel } from './video-model.ts'

let provider: Awaited<ReturnType<typeof startProvider>>
afterEach(() => provider?.close())
const omni = async (...answers: Canned[]): Promise<VideoModel> => {
  const made = await omniAt(...answers)
  provider = made.provider
  return made.model
}

describe('starting a clip', () => {
  it('asks once, in the background, by the successor of a retired name, with the key in a header', async () => {
    const model = await omni(begun)
    expect([model.model, model.least, model.most, model.mostExtended]).toEqual([
      'gemini-omni-1.1-flash',
      3,
      10,
      40,
    ])
    expect(await model.start(order())).toEqual({ operation: 'v1_abc-DEF' })
    const [call, ...more] = provider.asked
    expect(more).toEqual([])
    expect(`${call?.method} ${call?.path}`).toMatch(/^POST \/v\w+\/interactions$/)
    expect(call?.headers['x-goog-api-key']).toBe(key)
    expect(JSON.parse(call?.body ?? '')).toEqual({
      model: 'gemini-omni-1.1-flash',
      background: true,
      input: 'Steam over a loaf of rye',
      response_format: { type: 'video', duration: '6s', delivery: 'uri', aspect_ratio: '9:16' },
    })
  })

  it('begins with a picture where there is one', async () => {
    const model = await omni(begun)
    const bytes = await aPicture(90, 160)
    await model.start(order({ image: { bytes, contentType: 'image/png' } }))
    expect(JSON.parse(provider.asked[0]?.body ?? '').input).toEqual([
      { type: 'image', mime_type: 'image/png', data: bytes.toString('base64') },
      { type: 'text', text: '<FIRST_FRAME> Steam over a loaf of rye' },
    ])
  })

  it('goes on from a clip as an extension, not as an edit', async () => {
    const model = await omni(begun)
    await model.extend('v1_first', order({ seconds: 10 }))
    expect(JSON.parse(provider.asked[0]?.body ?? '')).toMatchObject({
      previous_interaction_id: 'v1_first',
      generation_config: { video_config: { task: 'extend' } },
      response_format: { duration: '10s' },
    })
  })

  it.each([2, 11, 4.5])('refuses %d seconds before it costs anything', async (seconds) => {
    const model = await omni(begun)
    expect((await problemOf(model.start(order({ seconds })))).kind).toBe('invalid')
    expect((await problemOf(model.extend('v1_a', order({ seconds })))).kind).toBe('invalid')
    expect(provider.asked).toEqual([])
  })

  it.each<[string, Canned, ModelProblem['kind'], boolean]>([
    ['a connection that breaks', 'hang up', 'timeout', false],
    ['a server that breaks', googleError(500, 'INTERNAL', 'An internal error'), 'timeout', false],
    ['a gateway that waits', googleError(504, 'DEADLINE_EXCEEDED', 'Deadline'), 'timeout', false],
    ['a server that is full', googleError(503, 'UNAVAILABLE', 'Overloaded'), 'overloaded', true],
    [
      'a page in place of an answer',
      { body: '<html>', headers: { 'content-type': 'text/html' } },
      'corrupt',
      false,
    ],
    ['an answer without a name', { body: { status: 'in_progress' } }, 'corrupt', false],
    [
      'quota',
      googleError(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota', [
        { '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '17s' },
      ]),
      'quota',
      true,
    ],
    ['billing', googleError(403, 'PERMISSION_DENIED', 'Billing is disabled'), 'billing', false],
    ['the key', googleError(401, 'UNAUTHENTICATED', 'bad key'), 'key', false],
    ['a retired model', googleError(404, 'NOT_FOUND', 'model x is no longer available'), 'retired', false],
    [
      'a forbidden prompt',
      {
        status: 400,
        body: { error: { code: 'invalid_request', message: 'Your prompt was blocked for safety reasons.' } },
      },
      'refused',
      false,
    ],
    [
      'an error in a list',
      { status: 400, body: [{ error: { code: 400, message: 'API key not valid.' } }] },
      'key',
      false,
    ],
  ])('tells %s apart and never asks again', async (name, answer, kind, mayHelp) => {
    const model = await omni(answer)
    const problem = await problemOf(model.start(order()))
    expect([problem.kind, problem.mayHelp]).toEqual([kind, mayHelp])
    expect(provider.asked).toHaveLength(1)
    if (name === 'quota') expect(problem.retryAfterSeconds).toBe(17)
  })

  it('says that a clip may have been made when no answer comes in time', async () => {
    const model = await omni('silence')
    const problem = await problemOf(model.start(order({ signal: AbortSignal.timeout(120) })))
    expect([problem.kind, problem.mayHelp]).toEqual(['timeout', false])
    expect(problem.message).toContain('may have been made and billed')
  })

  it('knows that nothing was ordered where nobody listens', async () => {
    const model = await omni(begun)
    await provider.close()
    const problem = await problemOf(model.start(order()))
    expect([problem.kind, problem.mayHelp]).toEqual(['unreachable', true])
  })
})

describe('looking at a clip', () => {
  const failing = (code: string | number, message = '') =>
    interaction('failed', { errors: [{ code, message }] })
  it.each<[string, Canned, string]>([
    ['queued', interaction('queued'), 'running'],
    ['being made', interaction('in_progress'), 'running'],
    ['in a state that we do not know', interaction('polishing'), 'running'],
    ['done, with an address', done({ uri: 'https://generativelanguage.googleapis.com/v1/files/a' }), 'done'],
    ['done, inside the answer', done({ data: clip.toString('base64') }), 'done'],
    [
      'blocked at the end: words and nothing billed',
      interaction('completed', {
        steps: [{ type: 'model_output', content: [{ type: 'text', text: 'I cannot make that.' }] }],
      }),
      'refused',
    ],
    [
      'billed, and not where we look',
      interaction('completed', { usage: { output_tokens_by_modality: [{ modality: 'video', tokens: 9 }] } }),
      'corrupt',
    ],
    ['refused on the way', failing('SAFETY'), 'refused'],
    ['out of quota', failing('RESOURCE_EXHAUSTED'), 'quota'],
    ['too slow', failing(4), 'timeout'],
    ['broken', failing('internal', 'x'), 'corrupt'],
    ['stopped', interaction('cancelled'), 'invalid'],
    ['over budget', interaction('budget_exceeded'), 'billing'],
    ['not known', googleError(404, 'NOT_FOUND', 'no such'), 'invalid'],
    [
      'not known, as a bad request',
      googleError(400, 'INVALID_ARGUMENT', 'Invalid interaction name'),
      'invalid',
    ],
  ])('that is %s', async (_, answer, expected) => {
    const state = await (await omni(answer)).poll('v1_abc', soon())
    expect(state.state === 'failed' ? state.problem.kind : state.state).toBe(expected)
    expect(provider.asked.map(({ method }) => method)).toEqual(['GET'])
  })

  it.each<[Canned, ModelProblem['kind']]>([
    [googleError(503, 'UNAVAILABLE', 'x'), 'overloaded'],
    ['hang up', 'unreachable'],
    [googleError(400, 'INVALID_ARGUMENT', 'An auth bug'), 'invalid'],
  ])('throws where that says nothing about the clip', async (answer, kind) => {
    expect((await problemOf((await omni(answer)).poll('v1_abc', soon()))).kind).toBe(kind)
  })

  it('stops it', async () => {
    const model = await omni(interaction('cancelled'))
    await model.cancel('v1_a/../b')
    expect(provider.asked[0]?.path).toMatch(/\/interactions\/v1_a%2F\.\.%2Fb\/cancel$/)
  })
})
