import { ModelProblem } from './model-problem.ts'
import type { ClipOrder, VideoModel } from './video-model.ts'

/** Refuses an order that the model cannot fill, before it costs anything. @throws ModelProblem (`invalid`) */
export function checkLength(
  { provider, least, most }: Pick<VideoModel, 'provider' | 'least' | 'most'>,
  { seconds, prompt }: Pick<ClipOrder, 'seconds' | 'prompt'>,
): void {
  if (!prompt.trim()) throw new ModelProblem(provider, 'invalid', { detail: 'the prompt is empty' })
  if (!Number.isInteger(seconds) || seconds < least || seconds > most)
    throw new ModelProblem(provider, 'invalid', {
      detail: `a clip there has ${least} to ${most} whole seconds, not ${seconds}`,
    })
}
