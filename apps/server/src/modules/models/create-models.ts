import { GoogleGenAI } from '@google/genai'
import type { Clock } from '#platform/clock.ts'
import { createGeminiImageModel } from './gemini-image-model.ts'
import { createGeminiTextModel } from './gemini-text-model.ts'
import { geminiProblem } from './gemini-problem.ts'
import type { ImageModel } from './image-model.ts'
import { resolveModel } from './model-registry.ts'
import { createOpenAiImageModel, type OpenAiCompatible } from './openai-image-model.ts'
import type { TextModel } from './text-model.ts'

export type ModelSettings = {
  google?: { key: string; url: string | undefined; imageModel: string; textModel: string }
  /** Takes precedence for pictures where both are given: who runs a model of their own wants it used. */
  openAiCompatible?: OpenAiCompatible
}

export type Models = {
  /** Undefined where no provider is set up: the local studio draws. */
  image: ImageModel | undefined
  text: TextModel | undefined
  /** What the operator should know: retired names, models that the provider does not list, a key that it refuses. */
  check(signal: AbortSignal): Promise<string[]>
}

export function createModels({ google, openAiCompatible }: ModelSettings, clock: Clock): Models {
  const now = clock.now()
  const image = google && resolveModel(google.imageModel, now)
  const text = google && resolveModel(google.textModel, now)
  const client =
    google &&
    new GoogleGenAI({
      apiKey: google.key,
      // each try may cost money, so the caller decides whether there is another
      httpOptions: { ...(google.url ? { baseUrl: google.url } : {}), retryOptions: { attempts: 1 } },
    })
  return {
    image: openAiCompatible
      ? createOpenAiImageModel(openAiCompatible)
      : client && image && createGeminiImageModel(client, image.model),
    text: client && text && createGeminiTextModel(client, text.model),
    check: async (signal) => {
      const notices = [image?.notice, text?.notice].filter((notice) => notice !== undefined)
      if (!client) return notices
      const wanted = [image?.model, text?.model].filter((model) => model !== undefined)
      const listed = await listModels(client, signal).catch((error: unknown) => geminiProblem(error, signal))
      if (listed instanceof Error) return [...notices, listed.message]
      const missing = wanted.filter((model) => !listed.has(model))
      return [...notices, ...missing.map((model) => `Google lists no model ${model} for this key.`)]
    },
  }
}

async function listModels(client: GoogleGenAI, signal: AbortSignal): Promise<Set<string>> {
  const names = new Set<string>()
  for await (const { name } of await client.models.list({ config: { pageSize: 200, abortSignal: signal } }))
    if (name) names.add(name.replace(/^models\//, ''))
  return names
}
