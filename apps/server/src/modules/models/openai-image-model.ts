import { FormData, fetch, type Response } from 'undici'
import { z } from 'zod'
import type { Aspect, ImageModel, ImageOrder } from './image-model.ts'
import { jsonOf } from './json-of.ts'
import { ModelProblem, type ModelProblemKind } from './model-problem.ts'
import { readPicture } from './read-picture.ts'

/** A server that speaks OpenAI's images API; `url` ends before `/images/…`, e.g. `http://gpu.local:8000/v1`. */
export type OpenAiCompatible = { url: string; key: string | undefined; model: string; name: string }

// the three shapes that every such server has
const sizes: Readonly<Record<Aspect, string>> = {
  '1:1': '1024x1024',
  '4:5': '1024x1536',
  '9:16': '1024x1536',
  '16:9': '1536x1024',
  '4:3': '1536x1024',
  '1.91:1': '1536x1024',
}
const Answer = z.object({ data: z.array(z.object({ b64_json: z.string().min(1) })).min(1) })
const mostBytes = 60_000_000

export const createOpenAiImageModel = ({ url, key, model, name }: OpenAiCompatible): ImageModel => ({
  provider: name,
  model,
  create: async (order) => {
    const { signal } = order
    const call = async () => {
      const answer = await fetch(`${url}/images/${order.references.length > 0 ? 'edits' : 'generations'}`, {
        method: 'POST',
        signal,
        ...request(order, model, key),
      })
      const text = await limited(answer)
      if (!answer.ok) throw problemOf(answer, text, name)
      return text
    }
    const text = await call().catch((error: unknown) => {
      if (error instanceof ModelProblem) throw error
      throw new ModelProblem(name, signal.aborted ? 'timeout' : 'unreachable', { cause: error })
    })
    const parsed = Answer.safeParse(jsonOf(text))
    if (!parsed.success) throw new ModelProblem(name, 'corrupt', { detail: 'no picture in it' })
    const [first] = parsed.data.data
    return readPicture(Buffer.from(first?.b64_json ?? '', 'base64'), { provider: name, model })
  },
})

function request({ prompt, aspect, references }: ImageOrder, model: string, key: string | undefined) {
  const authorization = key ? { authorization: `Bearer ${key}` } : {}
  if (references.length === 0)
    return {
      headers: { 'content-type': 'application/json', ...authorization },
      body: JSON.stringify({ model, prompt, n: 1, size: sizes[aspect], response_format: 'b64_json' }),
    }
  const body = new FormData()
  for (const [field, value] of Object.entries({ model, prompt, n: '1', size: sizes[aspect] }))
    body.set(field, value)
  references.forEach(({ bytes, contentType }, i) =>
    body.append(
      references.length > 1 ? 'image[]' : 'image',
      new Blob([new Uint8Array(bytes)], { type: contentType }),
      `reference-${i + 1}.${contentType.split('/')[1] ?? 'png'}`,
    ),
  )
  return { headers: authorization, body }
}

const ErrorBody = z.object({ error: z.object({ code: z.string().nullish(), type: z.string().nullish() }) })

function problemOf(answer: Response, text: string, name: string): ModelProblem {
  const parsed = ErrorBody.safeParse(jsonOf(text))
  const code = parsed.success ? `${parsed.data.error.code ?? ''} ${parsed.data.error.type ?? ''}` : ''
  const seconds = Number.parseFloat(answer.headers.get('retry-after') ?? '')
  return new ModelProblem(name, kindOf(answer.status, code), {
    detail: `status ${answer.status}`,
    ...(Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}),
  })
}

function kindOf(status: number, code: string): ModelProblemKind {
  if (/insufficient_quota|billing/.test(code) || status === 402) return 'billing'
  if (/content_policy|moderation|safety/.test(code)) return 'refused'
  if (status === 429) return 'quota'
  if (status === 401 || status === 403) return 'key'
  if (status === 404 || /model_not_found/.test(code)) return 'retired'
  if (status === 408 || status === 504) return 'timeout'
  return status >= 500 ? 'overloaded' : 'invalid'
}

async function limited(answer: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > mostBytes) throw new Error('the answer is larger than any picture')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
