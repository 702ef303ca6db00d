import type { GoogleGenAI } from '@google/genai'

/** The models that Google lists for a key; it costs nothing to ask. */
export async function listModels(client: GoogleGenAI, signal: AbortSignal): Promise<Set<string>> {
  const names = new Set<string>()
  for await (const { name } of await client.models.list({ config: { pageSize: 200, abortSignal: signal } }))
    if (name) names.add(name.replace(/^models\//, ''))
  return names
}

/** In words, for the operator. */
export const notListed = (model: string): string => `Google lists no model ${model} for this key.`
