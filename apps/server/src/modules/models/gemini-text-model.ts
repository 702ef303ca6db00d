import type { GoogleGenAI } from '@google/genai'
import { z } from 'zod'
import { geminiProblem } from './gemini-problem.ts'
import { jsonOf } from './json-of.ts'
import { ModelProblem } from './model-problem.ts'
import type { TextModel } from './text-model.ts'

const provider = 'Google'

export const createGeminiTextModel = (client: GoogleGenAI, model: string): TextModel => ({
  provider,
  model,
  write: async ({ instructions, prompt, schema, signal }) => {
    const answer = await client.models
      .generateContent({
        model,
        contents: prompt,
        config: {
          systemInstruction: instructions,
          responseMimeType: 'application/json',
          responseJsonSchema: z.toJSONSchema(schema),
          abortSignal: signal,
        },
      })
      .catch((error: unknown) => {
        throw geminiProblem(error, signal)
      })
    const reason = answer.promptFeedback?.blockReason ?? answer.candidates?.[0]?.finishReason ?? ''
    if (answer.promptFeedback?.blockReason || /SAFETY|PROHIBITED|BLOCKLIST|SPII|RECITATION/.test(reason))
      throw new ModelProblem(provider, 'refused')
    const parsed = schema.safeParse(jsonOf(answer.text ?? ''))
    if (!parsed.success)
      throw new ModelProblem(provider, 'corrupt', {
        cause: parsed.error,
        detail: 'not in the shape asked for',
      })
    return parsed.data
  },
})
