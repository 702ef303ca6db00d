import type { GoogleGenAI, Interactions } from '@google/genai'
import { checkLength } from './clip-length.ts'
import { fileAddress, openFile, type Api } from './gemini-clip-file.ts'
import { clipState, Interaction, outputOf } from './gemini-interaction.ts'
import { geminiProblem, httpFailure } from './gemini-problem.ts'
import { costlyProblem } from './lost-answer.ts'
import { ModelProblem } from './model-problem.ts'
import { fromBase64, isDiskProblem, saveVideo } from './save-video.ts'
import type { ClipOrder, VideoModel } from './video-model.ts'

const provider = 'Google'
type Body = Omit<Interactions.CreateModelInteractionParamsNonStreaming, 'model'>
const usual = { least: 3, most: 10, mostExtended: 40 }
/** From Google's page on Omni and its resellers', 2026-11-26. */
const lengths: Readonly<Record<string, typeof usual>> = {
  'gemini-omni-1.2-flash': { least: 3, most: 15, mostExtended: 30 },
}
const once = { retries: { strategy: 'none' } } as const

/** Clips by Google's Omni, over the Interactions API. */
export function createGeminiVideoModel(client: GoogleGenAI, model: string, api: Api): VideoModel {
  const limits = { provider, ...(lengths[model] ?? usual) }
  const create = async ({ signal }: Pick<ClipOrder, 'signal'>, body: Body) => {
    const answer = await client.interactions
      // without `background` the call would last as long as the painting
      .create({ model, background: true, ...body }, { ...once, signal })
      .catch((error: unknown) => {
        throw costlyProblem(error, signal)
      })
    return { operation: read(answer).id }
  }
  const get = (operation: string, signal: AbortSignal) =>
    client.interactions.get(operation, {}, { ...once, signal }).then(read)
  return {
    ...limits,
    model,
    start: async (order) => {
      checkLength(limits, order)
      return create(order, {
        input: inputOf(order),
        // the address instead of the video where the API does so; it is free to send the video nevertheless
        response_format: { ...format(order), aspect_ratio: order.aspect },
      })
    },
    extend: async (operation, order) => {
      checkLength(limits, order)
      // named as an extension, since words after a clip are an edit of it otherwise; it keeps its clip's shape
      return create(order, {
        previous_interaction_id: operation,
        input: `Extend this video: ${order.prompt}`,
        generation_config: { video_config: { task: 'extend' } },
        response_format: format(order),
      })
    },
    poll: async (operation, signal) => {
      try {
        return clipState(await get(operation, signal))
      } catch (error) {
        if (!isUnknown(error)) throw geminiProblem(error, signal)
        return { state: 'failed', problem: new ModelProblem(provider, 'invalid', { detail: unknown }) }
      }
    },
    fetch: async (operation, toFile, signal) => {
      try {
        const video = outputOf(await get(operation, signal), 'video')
        if (!video) throw new ModelProblem(provider, 'corrupt', { detail: 'no video in it' })
        const parts = video.data ? fromBase64(video.data) : await download(video.uri ?? '', api, signal)
        await saveVideo(parts, { toFile, provider, signal })
      } catch (error) {
        if (isDiskProblem(error)) throw error
        throw isUnknown(error)
          ? new ModelProblem(provider, 'invalid', { detail: unknown, cause: error })
          : geminiProblem(error, signal)
      }
    },
    cancel: async (operation) => {
      const signal = AbortSignal.timeout(30_000)
      await client.interactions.cancel(operation, {}, { ...once, signal }).catch((error: unknown) => {
        throw geminiProblem(error, signal)
      })
    },
  }
}

const format = ({ seconds }: Pick<ClipOrder, 'seconds'>) => ({
  type: 'video' as const,
  // a duration of protobuf's: a bare number is refused
  duration: `${seconds}s`,
  delivery: 'uri' as const,
})

const inputOf = ({ prompt, image }: ClipOrder) =>
  image
    ? [
        { type: 'image' as const, mime_type: image.contentType, data: image.bytes.toString('base64') },
        { type: 'text' as const, text: `<FIRST_FRAME> ${prompt}` },
      ]
    : prompt

function read(answer: unknown): Interaction {
  const parsed = Interaction.safeParse(answer)
  if (parsed.success) return parsed.data
  throw new ModelProblem(provider, 'corrupt', { cause: parsed.error, detail: 'not in the shape we know' })
}

async function download(uri: string, api: Api, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  const { body } = await openFile(fileAddress(uri, api), api, signal)
  if (!body) throw new ModelProblem(provider, 'corrupt', { detail: 'an empty answer' })
  return body
}

const unknown = 'it does not know this clip, or not any more'
/** A name that it does not know is told as a bad request. */
function isUnknown(error: unknown): boolean {
  const failure = httpFailure(error)
  return failure?.http === 404 || (failure?.http === 400 && /invalid interaction name/i.test(failure.text))
}
