import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ModelProblem } from './model-problem.ts'
import { clip, done, key, omni as omniAt, problemOf, soon } from './test-clip.ts'
import type { Canned, startProvider } from './test-provider.ts'
import type { VideoModel } from './video-model.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'clips-'))
})
afterAll(() => rm(folder, { recursive: true }))

let provider: Awaited<ReturnType<typeof startProvider>>
afterEach(() => provider?.close())
const omni = async (...answers: Canned[]): Promise<VideoModel> => {
  const made = await omniAt(...answers)
  provider = made.provider
  return made.model
}

describe('fetching a clip', () => {
  const video = (
    body: unknown,
    headers: Record<string, string> = { 'content-type': 'video/mp4' },
  ): Canned => ({ body, headers })
  const google = (file: string) => `https://generativelanguage.googleapis.com${file}`
  const fetched = async (model: VideoModel, name: string) => {
    const file = path.join(folder, name)
    await model.fetch('v1_abc', file, soon())
    return readFile(file)
  }

  it('reads the file at the API that was set up, with the key in a header only', async () => {
    const uri = google('/v1beta/files/abc-1:download?alt=media&key=AIza-other')
    const model = await omni(done({ uri }), video(clip))
    expect((await fetched(model, 'uri.mp4')).equals(clip)).toBe(true)
    const call = provider.asked[1]
    expect(call?.path).toBe('/v1beta/files/abc-1:download?alt=media')
    expect(call?.headers['x-goog-api-key']).toBe(key)
  })

  it('takes the clip out of the answer where it stands inside', async () => {
    const big = Buffer.concat([clip, Buffer.alloc(1_500_001, 9)])
    const model = await omni(done({ data: big.toString('base64') }))
    expect((await fetched(model, 'inline.mp4')).equals(big)).toBe(true)
  })

  it('follows one redirect, without the key', async () => {
    const model = await omni(
      done({ uri: google('/v1/files/a:download') }),
      { status: 302, headers: { location: '/storage/a' }, body: '' },
      video(clip),
    )
    expect((await fetched(model, 'redirect.mp4')).equals(clip)).toBe(true)
    expect([provider.asked[2]?.path, provider.asked[2]?.headers['x-goog-api-key']]).toEqual([
      '/storage/a',
      undefined,
    ])
  })

  it.each([
    'https://evil.example/v1beta/files/a:download',
    'https://generativelanguage.googleapis.com.evil.example/v1beta/files/a',
    'http://169.254.169.254/v1beta/files/a',
    'https://generativelanguage.googleapis.com/v1beta/models',
    'file:///etc/passwd',
    'nonsense',
  ])('does not go to %s', async (uri) => {
    const model = await omni(done({ uri }), video(clip))
    expect((await problemOf(fetched(model, 'evil.mp4'))).kind).toBe('corrupt')
    expect(provider.asked).toHaveLength(1)
  })

  it('does not follow a redirect to elsewhere', async () => {
    const elsewhere = { status: 302, headers: { location: 'https://evil.example/a' }, body: '' }
    const model = await omni(done({ uri: google('/v1/files/a') }), elsewhere)
    expect((await problemOf(fetched(model, 'evil.mp4'))).kind).toBe('corrupt')
  })

  it.each<[string, Canned, ModelProblem['kind']]>([
    ['JSON in place of a video', video({ error: 'x' }, {}), 'corrupt'],
    ['JSON that says it is a video', video(JSON.stringify({ a: 'x'.repeat(2000) })), 'corrupt'],
    ['a page that says it is a video', video(`<!doctype html>${' '.repeat(2000)}`), 'corrupt'],
    ['less than a thousand bytes', video(clip.subarray(0, 900)), 'corrupt'],
    ['nothing', video(''), 'corrupt'],
    ['a file that is gone', { status: 404, body: '' }, 'invalid'],
    ['too many requests', { status: 429, headers: { 'retry-after': '9' }, body: '' }, 'quota'],
    ['a full server', { status: 503, body: '' }, 'overloaded'],
  ])('leaves no file behind after %s', async (_, answer, kind) => {
    const model = await omni(done({ uri: google('/v1/files/a') }), answer)
    expect((await problemOf(fetched(model, 'bad.mp4'))).kind).toBe(kind)
    expect((await readdir(folder)).filter((file) => file.startsWith('bad'))).toEqual([])
  })

  it('leaves half a file nowhere when the rest does not come in time', async () => {
    const half = video(clip, { 'content-type': 'video/mp4', 'content-length': '9999' })
    const model = await omni(done({ uri: google('/v1/files/a') }), half)
    const work = model.fetch('v1_abc', path.join(folder, 'half.mp4'), AbortSignal.timeout(250))
    expect((await problemOf(work)).kind).toBe('timeout')
    expect((await readdir(folder)).filter((file) => file.startsWith('half'))).toEqual([])
  })

  it('tells a failing disk from a failing provider', async () => {
    const model = await omni(done({ data: clip.toString('base64') }))
    await expect(model.fetch('v1_abc', path.join(folder, 'no/such/a.mp4'), soon())).rejects.toThrow(/ENOENT/)
  })
})
