import { expect } from 'vitest'
import { createModels } from './create-models.ts'
import { ModelProblem } from './model-problem.ts'
import { startProvider, type Canned } from './test-provider.ts'
import type { ClipOrder } from './video-model.ts'

export const key = 'AIza-secret-key'
const clock = { now: () => new Date('2026-11-26T12:00:00Z') }

/** Omni, by the name of a retired model, at a provider that answers so. */
export async function omni(...answers: Canned[]) {
  const provider = await startProvider(...answers)
  const models = { imageModel: 'i', textModel: 't', videoModel: 'veo-3.1-generate-preview' }
  const { video } = createModels({ google: { key, url: provider.url, ...models } }, clock)
  if (!video) throw new Error('no video model')
  return { model: video, provider }
}
export const order = (more: Partial<ClipOrder> = {}): ClipOrder => ({
  prompt: 'Steam over a loaf of rye',
  aspect: '9:16',
  seconds: 6,
  signal: AbortSignal.timeout(5000),
  ...more,
})
export const soon = () => AbortSignal.timeout(5000)
export const problemOf = async (work: Promise<unknown>): Promise<ModelProblem> => {
  const error = await work.catch((thrown: unknown) => thrown)
  if (!(error instanceof ModelProblem)) throw new Error(`it gave ${String(error)}`)
  expect(error.message).not.toContain(key)
  expect(error.message).not.toContain('loaf')
  return error
}
export const begun: Canned = { body: { id: 'v1_abc-DEF', object: 'interaction', status: 'in_progress' } }
export const interaction = (status: string, more: object = {}): Canned => ({
  body: { id: 'v1_abc-DEF', status, model: 'gemini-omni-1.1-flash', ...more },
})
export const done = (content: object): Canned =>
  interaction('completed', {
    steps: [
      { type: 'user_input', content: [{ type: 'text', text: 'Steam over a loaf of rye' }] },
      { type: 'thought', signature: 'x' },
      { type: 'model_output', content: [{ type: 'video', mime_type: 'video/mp4', ...content }] },
    ],
  })
export const clip = Buffer.concat([
  Buffer.from('00000018', 'hex'),
  Buffer.from('ftypmp42'),
  Buffer.alloc(5000, 7),
])
