import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { GoogleGenAIOptions } from '@google/genai'
import { afterEach, describe, expect, it } from 'vitest'
import { vertexClient } from './google-client.ts'
import { googleError, startProvider, type Canned } from './test-provider.ts'
import { createVertexVideoModel } from './vertex-video-model.ts'
import type { ClipOrder, VideoModel } from './video-model.ts'

let provider: Awaited<ReturnType<typeof startProvider>>
afterEach(() => provider?.close())

// what Google's own means of entry come down to: headers for each request
const authClient = { getRequestHeaders: async () => new Headers({ authorization: 'Bearer a-token' }) }
const googleAuthOptions = { authClient } as unknown as NonNullable<GoogleGenAIOptions['googleAuthOptions']>

async function veo(...answers: Canned[]): Promise<VideoModel> {
  provider = await startProvider(...answers)
  const client = vertexClient({
    project: 'shop',
    location: 'us-central1',
    url: provider.url,
    googleAuthOptions,
  })
  return createVertexVideoModel(client, 'veo-3.1-generate-001')
}
const order = (more: Partial<ClipOrder> = {}): ClipOrder => ({
  prompt: 'Steam over a loaf of rye',
  aspect: '9:16',
  seconds: 5,
  signal: AbortSignal.timeout(5000),
  ...more,
})
const soon = () => AbortSignal.timeout(5000)
const name = 'projects/shop/locations/us-central1/publishers/google/models/veo-3.1-generate-001/operations/7'
const clip = Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypmp42'), Buffer.alloc(3000, 7)])
const made: Canned = {
  body: {
    name,
    done: true,
    response: { videos: [{ bytesBase64Encoded: clip.toString('base64'), mimeType: 'video/mp4' }] },
  },
}

describe('Veo in a Google Cloud project', () => {
  it('is asked once, for the next longer clip that it has, by a token', async () => {
    const model = await veo({ body: { name } })
    const image = { bytes: Buffer.from('png'), contentType: 'image/png' }
    expect(await model.start(order({ image }))).toEqual({ operation: name })
    const [call, ...more] = provider.asked
    expect(more).toEqual([])
    expect(call?.path).toMatch(/projects\/shop\/.*veo-3\.1-generate-001:predictLongRunning$/)
    expect(call?.headers.authorization).toBe('Bearer a-token')
    expect(JSON.parse(call?.body ?? '')).toMatchObject({
      instances: [{ prompt: 'Steam over a loaf of rye', image: { mimeType: 'image/png' } }],
      parameters: { aspectRatio: '9:16', durationSeconds: 6, sampleCount: 1 },
    })
  })

  it('gives the clip out of the operation, and an extension begins with it', async () => {
    const model = await veo(made, made, made, { body: { name: `${name}8` } })
    expect(await model.poll(name, soon())).toEqual({ state: 'done' })
    const folder = await mkdtemp(path.join(tmpdir(), 'veo-'))
    await model.fetch(name, path.join(folder, 'a.mp4'), soon())
    expect((await readFile(path.join(folder, 'a.mp4'))).equals(clip)).toBe(true)
    await rm(folder, { recursive: true })
    expect(await model.extend(name, order())).toEqual({ operation: `${name}8` })
    expect(JSON.parse(provider.asked[3]?.body ?? '')).toMatchObject({
      instances: [{ video: { bytesBase64Encoded: clip.toString('base64') } }],
      parameters: { durationSeconds: 7 },
    })
  })

  it.each<[object, string]>([
    [{ name }, 'running'],
    [{ name, done: true, response: { raiMediaFilteredCount: 1, raiMediaFilteredReasons: ['x'] } }, 'refused'],
    [
      {
        name,
        done: true,
        error: {
          code: 3,
          message:
            "The prompt could not be submitted. This prompt contains sensitive words that violate Google's Responsible AI practices.",
        },
      },
      'refused',
    ],
    [{ name, done: true, error: { code: 8, message: 'quota' } }, 'quota'],
    [{ name, done: true, error: { code: 13, message: 'internal' } }, 'corrupt'],
  ])('%j is told as %s', async (body, expected) => {
    const state = await (await veo({ body })).poll(name, soon())
    expect(state.state === 'failed' ? state.problem.kind : state.state).toBe(expected)
  })

  it('does not take a lost answer for an order that was never made', async () => {
    const model = await veo('hang up')
    await expect(model.start(order())).rejects.toMatchObject({ kind: 'timeout', mayHelp: false })
    expect(provider.asked).toHaveLength(1)
  })

  it('says that the project may not use it', async () => {
    const model = await veo(
      googleError(403, 'PERMISSION_DENIED', 'Vertex AI API has not been used in project'),
    )
    await expect(model.start(order())).rejects.toMatchObject({ kind: 'billing' })
  })
})
