import { GenerateVideosOperation, type GoogleGenAI, type Video } from '@google/genai'
import { checkLength } from './clip-length.ts'
import { geminiProblem, httpFailure } from './gemini-problem.ts'
import { isSafetyRefusal } from './gemini-safety.ts'
import { costlyProblem } from './lost-answer.ts'
import { ModelProblem } from './model-problem.ts'
import { fromBase64, isDiskProblem, saveVideo } from './save-video.ts'
import type { ClipOrder, ClipState, VideoModel } from './video-model.ts'

const provider = 'Google'
const limits = { provider, least: 4, most: 8, mostExtended: 37 }
/** Veo paints four, six or eight seconds; an extension is always of seven, and of a clip of thirty at most. */
const lengths: readonly number[] = [4, 6, 8]
const extension = 7

/** Clips by Google's Veo, which is to be had with a Google Cloud project only; the client is made for one. */
export function createVertexVideoModel(client: GoogleGenAI, model: string): VideoModel {
  const begin = async (order: Omit<ClipOrder, 'image'>, source: object, config: object) => {
    const { signal, aspect, prompt } = order
    const { name } = await client.models
      .generateVideos({
        model,
        source: { prompt, ...source },
        config: { numberOfVideos: 1, aspectRatio: aspect, ...config, abortSignal: signal },
      })
      .catch((error: unknown) => {
        throw costlyProblem(error, signal)
      })
    if (!name) throw new ModelProblem(provider, 'corrupt', { detail: 'the clip has no name' })
    return { operation: name }
  }
  const get = async (name: string, signal: AbortSignal): Promise<GenerateVideosOperation> => {
    const operation = Object.assign(new GenerateVideosOperation(), { name })
    return client.operations.getVideosOperation({ operation, config: { abortSignal: signal } })
  }
  const video = async (name: string, signal: AbortSignal): Promise<Video> => {
    const operation = await get(name, signal)
    const made = operation.response?.generatedVideos?.[0]?.video
    if (!made?.videoBytes) throw new ModelProblem(provider, 'corrupt', { detail: 'no video in it' })
    return made
  }
  return {
    ...limits,
    model,
    start: async (order) => {
      checkLength(limits, order)
      const { image, seconds } = order
      const first = image && {
        image: { imageBytes: image.bytes.toString('base64'), mimeType: image.contentType },
      }
      // the next longer one that it has: what is too long can be cut
      return begin(order, first ?? {}, { durationSeconds: lengths.find((length) => length >= seconds) })
    },
    extend: async (operation, order) => {
      checkLength({ ...limits, least: 1, most: extension }, order)
      const { videoBytes, mimeType = 'video/mp4' } = await video(operation, order.signal).catch(
        (error: unknown) => {
          throw geminiProblem(error, order.signal)
        },
      )
      return begin(order, { video: { videoBytes, mimeType } }, { durationSeconds: extension })
    },
    poll: async (operation, signal) => {
      try {
        return stateOf(await get(operation, signal))
      } catch (error) {
        if (httpFailure(error)?.http !== 404) throw geminiProblem(error, signal)
        return failed(new ModelProblem(provider, 'invalid', { detail: 'it does not know this clip' }))
      }
    },
    fetch: async (operation, toFile, signal) => {
      try {
        const { videoBytes = '' } = await video(operation, signal)
        await saveVideo(fromBase64(videoBytes), { toFile, provider, signal })
      } catch (error) {
        throw isDiskProblem(error) ? error : geminiProblem(error, signal)
      }
    },
    cancel: async () => {
      throw new ModelProblem(provider, 'invalid', { detail: 'a clip of Veo cannot be stopped' })
    },
  }
}

const failed = (problem: ModelProblem): ClipState => ({ state: 'failed', problem })

function stateOf({ done, error, response }: GenerateVideosOperation): ClipState {
  if (!done) return { state: 'running' }
  if (response?.generatedVideos?.[0]?.video?.videoBytes) return { state: 'done' }
  const message = String(error?.['message'] ?? '')
  const refused = (response?.raiMediaFilteredCount ?? 0) > 0 || isSafetyRefusal({ message })
  const sensitive = /sensitive words|responsible ai|usage guidelines/i.test(message)
  if (refused || sensitive) return failed(new ModelProblem(provider, 'refused'))
  // google.rpc.Code: 8 is "resource exhausted", 14 "unavailable"
  const kind = error?.['code'] === 8 ? 'quota' : error?.['code'] === 14 ? 'overloaded' : 'corrupt'
  return failed(new ModelProblem(provider, kind, { detail: 'it ended without a result' }))
}
