import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startMediaHost, type MediaHost } from './media-host.ts'
import { movie } from './movie.ts'
import { rupload, sha256, signInPublisher, type Publisher } from './publisher.ts'
import { at, code, rows, startRehearsal, type Answer, type Body, type Rehearsal } from './rehearsal.ts'

let twin: Rehearsal
let host: MediaHost
let us: Publisher
const reel = movie({ seconds: 9, bytes: 120_000 })

beforeAll(async () => {
  twin = await startRehearsal({ seed: 'rupload', realTime: false })
  host = await startMediaHost({ '/reel.mp4': { type: 'video/mp4', bytes: reel } })
  us = await signInPublisher(twin)
})
afterAll(async () => {
  await twin.twin.close()
  await host.close()
})

const start = async (edge = 'video_reels'): Promise<{ id: string; url: string }> => {
  const { body } = await twin.post(us.page, `${us.assets.page}/${edge}`, { upload_phase: 'start' })
  return { id: String(body['video_id']), url: String(body['upload_url']) }
}
const send = (url: string, offset: number, size: number, bytes: Uint8Array): Promise<Answer> =>
  rupload(twin, us.page, url, { offset: String(offset), file_size: String(size) }, bytes)
const finish = (id: string, more: Body = {}, edge = 'video_reels'): Promise<Answer> =>
  twin.post(us.page, `${us.assets.page}/${edge}`, { upload_phase: 'finish', video_id: id, ...more })
const status = async (id: string): Promise<Body> =>
  (await twin.get(us.page, id, { fields: 'status' })).body['status'] as Body
const type = (answer: Answer): unknown => at(answer.body, 'debug_info', 'type')
const whole = async (bytes = reel): Promise<string> => {
  const { id, url } = await start()
  const sent = await send(url, 0, bytes.length, bytes)
  expect(sent.body).toEqual({ success: true })
  return id
}

describe('a reel', () => {
  test('is begun, sent, finished, and live when it has been processed', async () => {
    const id = await whole()
    expect(await status(id)).toMatchObject({
      video_status: 'upload_complete',
      uploading_phase: { status: 'complete', bytes_transfered: reel.length },
      processing_phase: { status: 'not_started' },
    })
    expect((await finish(id, { video_state: 'PUBLISHED', description: 'Kneading #bread' })).body).toEqual({
      success: true,
    })
    expect(await status(id)).toMatchObject({
      video_status: 'processing',
      publishing_phase: { status: 'in_progress' },
    })
    expect(rows(await twin.get(us.page, `${us.assets.page}/video_reels`))).toEqual([])
    await twin.advance(us.person, { seconds: 90 })
    expect(await status(id)).toMatchObject({
      video_status: 'ready',
      publishing_phase: { status: 'complete', publish_status: 'published' },
    })
    expect(
      rows(await twin.get(us.page, `${us.assets.page}/video_reels`, { fields: 'id,description' })),
    ).toEqual([{ id, description: 'Kneading #bread' }])
    const file = await fetch(`${twin.twin.url}/_twin/files/${id}`)
    expect(file.headers.get('x-content-sha256')).toBe(sha256(reel))
    expect(Buffer.from(await file.arrayBuffer()).equals(reel)).toBe(true)
    const part = await fetch(`${twin.twin.url}/_twin/files/${id}`, { headers: { range: 'bytes=100-199' } })
    expect(part.status).toBe(206)
    expect(Buffer.from(await part.arrayBuffer()).equals(reel.subarray(100, 200))).toBe(true)
  })

  test('goes on where an interrupted upload stopped', async () => {
    const { id, url } = await start()
    const { hostname, port, pathname } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST ${pathname} HTTP/1.1\r\nhost: twin\r\nauthorization: OAuth ${us.page.token}\r\noffset: 0\r\nfile_size: ${reel.length}\r\ncontent-type: application/octet-stream\r\ncontent-length: ${reel.length}\r\n\r\n`,
    )
    socket.write(reel.subarray(0, 50_000), () => socket.destroySoon())
    let received = 0
    while (received === 0) received = Number(at(await status(id), 'uploading_phase', 'bytes_transfered'))
    expect(received).toBeLessThanOrEqual(50_000)
    expect(await status(id)).toMatchObject({
      video_status: 'uploading',
      uploading_phase: { status: 'in_progress' },
    })
    const wrong = await send(url, 0, reel.length, reel)
    expect(wrong).toMatchObject({
      status: 412,
      body: { debug_info: { type: 'OffsetInvalidError', retriable: true } },
    })
    expect((await finish(id, { video_state: 'PUBLISHED' })).body).toMatchObject({ error: { code: 6000 } })
    expect((await send(url, received, reel.length, reel.subarray(received))).body).toEqual({ success: true })
    const file = await fetch(`${twin.twin.url}/_twin/files/${id}`)
    expect(file.headers.get('x-content-sha256')).toBe(sha256(reel))
  })

  test('keeps what came when a request ends early, and refuses what does not fit', async () => {
    const { id, url } = await start()
    const short = await send(url, 0, reel.length, reel.subarray(0, 30_000))
    expect(type(short)).toBe('PartialRequestError')
    expect(await status(id)).toMatchObject({ uploading_phase: { bytes_transfered: 30_000 } })
    expect(type(await send(url, 30_000, reel.length + 1, reel.subarray(30_000)))).toBe('PartialRequestError')
    expect((await send(url, 30_000, reel.length, reel.subarray(30_000))).body).toEqual({ success: true })
    expect(type(await send(url, reel.length, reel.length, new Uint8Array(1)))).toBe('ProcessingFailedError')
  })

  test('is fetched from an address instead', async () => {
    const { id, url } = await start()
    const gone = await rupload(twin, us.page, url, { file_url: `${host.url}/gone.mp4` })
    expect(type(gone)).toBe('ProcessingFailedError')
    expect((await rupload(twin, us.page, url, { file_url: `${host.url}/reel.mp4` })).body).toEqual({
      success: true,
    })
    expect(await status(id)).toMatchObject({ uploading_phase: { bytes_transfered: reel.length } })
  })

  test('that is no video fails, and one of the wrong kind is refused with its reason', async () => {
    const { id, url } = await start()
    const junk = Buffer.alloc(5000, 1)
    expect(type(await send(url, 0, junk.length, junk))).toBe('ProcessingFailedError')
    expect(await status(id)).toMatchObject({ video_status: 'upload_failed' })
    const refuse = async (bytes: Buffer): Promise<string> =>
      code(await finish(await whole(bytes), { video_state: 'PUBLISHED' }))
    expect(await refuse(movie({ seconds: 100 }))).toBe('351/1363128')
    expect(await refuse(movie({ width: 480, height: 854 }))).toBe('351/1363127')
    expect(await refuse(movie({ width: 1920, height: 1080 }))).toBe('351/1363040')
    expect(await refuse(movie({ framesPerSecond: 12 }))).toBe('351/1363129')
  })

  test('needs a token that may publish', async () => {
    const { url } = await start()
    const nobody = { token: 'none', cookie: '' }
    expect(
      (await rupload(twin, nobody, url, { offset: '0', file_size: '10' }, new Uint8Array(10))).status,
    ).toBe(401)
    const shy = await signInPublisher(twin, ['pages_manage_posts'])
    expect(
      (await rupload(twin, shy.page, url, { offset: '0', file_size: '10' }, new Uint8Array(10))).status,
    ).toBe(404)
  })

  test('is scheduled, kept as a draft, and counted', async () => {
    const time =
      Date.parse(
        String(
          (await twin.call('/_twin/clock', { headers: { authorization: `Bearer ${us.page.token}` } })).body[
            'now'
          ],
        ),
      ) / 1000
    const id = await whole()
    expect(code(await finish(id, { video_state: 'SCHEDULED', scheduled_publish_time: time + 60 }))).toBe(
      '100/',
    )
    expect(
      code(await finish(id, { video_state: 'SCHEDULED', scheduled_publish_time: time + 30 * 86_400 })),
    ).toBe('100/')
    await finish(id, { video_state: 'SCHEDULED', scheduled_publish_time: time + 7200 })
    await twin.advance(us.person, { seconds: 120 })
    expect(await status(id)).toMatchObject({
      video_status: 'ready',
      publishing_phase: { publish_status: 'scheduled' },
    })
    await twin.advance(us.person, { hours: 2 })
    expect(await status(id)).toMatchObject({ publishing_phase: { publish_status: 'published' } })
    const draft = await whole()
    await finish(draft, { video_state: 'DRAFT' })
    expect(await status(draft)).toMatchObject({ publishing_phase: { publish_status: 'draft' } })
    for (let number = 0; number < 28; number++) await finish(await whole(), { video_state: 'PUBLISHED' })
    expect(code(await finish(await whole(), { video_state: 'PUBLISHED' }))).toBe('613/')
    await twin.advance(us.person, { hours: 24 })
    expect((await finish(await whole(), { video_state: 'PUBLISHED' })).status).toBe(200)
  })
})

test('a video story is a story with its own post', async () => {
  const { id, url } = await start('video_stories')
  await send(url, 0, reel.length, reel)
  const done = await finish(id, {}, 'video_stories')
  expect(done.body).toMatchObject({ success: true, post_id: expect.stringContaining('_') })
  expect(rows(await twin.get(us.page, `${us.assets.page}/stories`))).toEqual([])
  await twin.advance(us.person, { seconds: 90 })
  expect(rows(await twin.get(us.page, `${us.assets.page}/stories`))[0]).toMatchObject({
    media_type: 'video',
    media_id: id,
    status: 'PUBLISHED',
  })
})
