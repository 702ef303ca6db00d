import type { Clock } from '#platform/clock.ts'
import { createGeminiImageModel } from './gemini-image-model.ts'
import { createGeminiTextModel } from './gemini-text-model.ts'
import { geminiProblem } from './gemini-problem.ts'
import { createGeminiVideoModel } from './gemini-video-model.ts'
import { googleClient, vertexClient } from './google-client.ts'
import type { ImageModel } from './image-model.ts'
import { listModels, notListed } from './list-models.ts'
import { resolveModel } from './model-registry.ts'
import { createOpenAiImageModel, type OpenAiCompatible } from './openai-image-model.ts'
import type { TextModel } from './text-model.ts'
import { createVertexVideoModel } from './vertex-video-model.ts'
import type { VideoModel } from './video-model.ts'

export type ModelSettings = {
  google?: {
    key: string
    url: string | undefined
    imageModel: string
    textModel: string
    videoModel?: string
  }
  /** Takes precedence for pictures where both are given: who runs a model of their own wants it used. */
  openAiCompatible?: OpenAiCompatible
  /** A Google Cloud project, whose Veo takes precedence for clips: who sets it up wants it used. */
  vertex?: { project: string; location: string; videoModel: string }
}

export type Models = {
  /** Undefined where no provider is set up: the local studio draws. */
  image: ImageModel | undefined
  text: TextModel | undefined
  /** Undefined where no provider is set up: films are made of pictures, and of clips that people bring. */
  video: VideoModel | undefined
  /** What the operator should know: retired names, models that the provider does not list, a key that it refuses. */
  check(signal: AbortSignal): Promise<string[]>
}

export function createModels({ google, openAiCompatible, vertex }: ModelSettings, clock: Clock): Models {
  const now = clock.now()
  const image = google && resolveModel(google.imageModel, now)
  const text = google && resolveModel(google.textModel, now)
  const video = google?.videoModel === undefined ? undefined : resolveModel(google.videoModel, now)
  const client = google && googleClient(google)
  const called = [image, text, vertex ? undefined : video].filter((one) => one !== undefined)
  return {
    image: openAiCompatible
      ? createOpenAiImageModel(openAiCompatible)
      : client && image && createGeminiImageModel(client, image.model),
    text: client && text && createGeminiTextModel(client, text.model),
    video: vertex
      ? createVertexVideoModel(vertexClient(vertex), vertex.videoModel)
      : google && client && video && createGeminiVideoModel(client, video.model, google),
    check: async (signal) => {
      const notices = called.map(({ notice }) => notice).filter((notice) => notice !== undefined)
      if (!client) return notices
      const listed = await listModels(client, signal).catch((error: unknown) => geminiProblem(error, signal))
      if (listed instanceof Error) return [...notices, listed.message]
      const missing = called.map(({ model }) => model).filter((model) => !listed.has(model))
      return [...notices, ...missing.map(notListed)]
    },
  }
}
