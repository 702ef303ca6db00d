import { createPartFromBase64, type GenerateContentResponse, type GoogleGenAI } from '@google/genai'
import { geminiProblem } from './gemini-problem.ts'
import type { Aspect, ImageModel } from './image-model.ts'
import { ModelProblem } from './model-problem.ts'
import { readPicture } from './read-picture.ts'

const provider = 'Google'
/** Shapes that the model has; the nearest one that can be cropped to ours. */
const shapes: Readonly<Record<Aspect, string>> = {
  '1:1': '1:1',
  '4:5': '4:5',
  '9:16': '9:16',
  '16:9': '16:9',
  '4:3': '4:3',
  '1.91:1': '16:9',
}
const mostReferences = 14

export const createGeminiImageModel = (client: GoogleGenAI, model: string): ImageModel => ({
  provider,
  model,
  create: async ({ prompt, aspect, size, references, signal }) => {
    const pictures = references
      .slice(0, mostReferences)
      .map(({ bytes, contentType }) => createPartFromBase64(bytes.toString('base64'), contentType))
    const answer = await client.models
      .generateContent({
        model,
        contents: [{ role: 'user', parts: [{ text: prompt }, ...pictures] }],
        config: {
          responseModalities: ['IMAGE'],
          imageConfig: { aspectRatio: shapes[aspect], imageSize: size },
          abortSignal: signal,
        },
      })
      .catch((error: unknown) => {
        throw geminiProblem(error, signal)
      })
    return readPicture(pictureIn(answer), { provider, model })
  },
})

/** Reasons to end that mean: the rules forbid it. */
const forbidding = /SAFETY|PROHIBITED|BLOCKLIST|SPII|RECITATION|IMAGE_OTHER|JAILBREAK|MODEL_ARMOR/

function pictureIn({ candidates = [], promptFeedback }: GenerateContentResponse): Buffer {
  const parts = candidates.flatMap(({ content }) => content?.parts ?? [])
  // the last one is the answer: what comes before may be a draft of its thinking
  const data = parts.filter(({ thought }) => !thought).findLast(({ inlineData }) => inlineData?.data)
    ?.inlineData?.data
  if (data) return Buffer.from(data, 'base64')
  const reason = promptFeedback?.blockReason ?? candidates[0]?.finishReason ?? ''
  if (promptFeedback?.blockReason || forbidding.test(reason)) throw new ModelProblem(provider, 'refused')
  throw new ModelProblem(provider, 'corrupt', { detail: 'no picture in it' })
}
