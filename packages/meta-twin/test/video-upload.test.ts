import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startMediaHost, type MediaHost } from './media-host.ts'
import { movie } from './movie.ts'
import { sha256, signInPublisher, upload, type Publisher } from './publisher.ts'
import { at, code, rows, startRehearsal, type Answer, type Body, type Rehearsal } from './rehearsal.ts'

let twin: Rehearsal
let host: MediaHost
let us: Publisher
const good = movie({ seconds: 12, bytes: 60_000 })

beforeAll(async () => {
  twin = await startRehearsal({ seed: 'videos', realTime: false })
  host = await startMediaHost({
    '/good.mp4': { type: 'video/mp4', bytes: good },
    '/moved.mp4': { type: 'video/mp4', bytes: '', status: 302, location: '/good.mp4' },
  })
  us = await signInPublisher(twin)
})
afterAll(async () => {
  await twin.twin.close()
  await host.close()
})

const send = (fields: Body, files: Record<string, Uint8Array> = {}): Promise<Answer> =>
  upload(twin, us.person, `${us.assets.account}/advideos`, fields, files)
const status = async (id: string): Promise<unknown> =>
  at((await twin.get(us.person, id, { fields: 'status' })).body, 'status')
const bytesOf = async (id: string): Promise<{ bytes: Buffer; sha: string | null }> => {
  const response = await fetch(`${twin.twin.url}/_twin/files/${id}`)
  return { bytes: Buffer.from(await response.arrayBuffer()), sha: response.headers.get('x-content-sha256') }
}

describe('a video sent in one piece', () => {
  test('is processed in the time of the world and read back with what its header says', async () => {
    const sent = await send({ title: 'Autumn' }, { source: good })
    expect(sent.status, JSON.stringify(sent.body)).toBe(200)
    const id = String(sent.body['id'])
    expect(await status(id)).toMatchObject({
      video_status: 'processing',
      uploading_phase: { status: 'complete', bytes_transfered: good.length },
      processing_phase: { status: 'in_progress' },
    })
    await twin.advance(us.person, { seconds: 8 })
    const halfway = Number(at(await status(id), 'processing_progress'))
    expect(halfway).toBeGreaterThan(0)
    expect(halfway).toBeLessThan(100)
    await twin.advance(us.person, { seconds: 60 })
    const read = await twin.get(us.person, id, {
      fields:
        'status{video_status,processing_progress},length,title,picture,source,permalink_url,thumbnails{uri,is_preferred}',
    })
    expect(read.body).toMatchObject({
      status: { video_status: 'ready', processing_progress: 100 },
      length: 12,
      title: 'Autumn',
    })
    expect((await bytesOf(id)).bytes.equals(good)).toBe(true)
    const thumbnails = await twin.get(us.person, `${id}/thumbnails`, {
      fields: 'id,uri,width,height,is_preferred',
    })
    expect(rows(thumbnails)[0]).toMatchObject({ is_preferred: true, width: 405, height: 720 })
    const still = await fetch(String(rows(thumbnails)[0]?.['uri']))
    expect(still.headers.get('content-type')).toBe('image/jpeg')
    expect(rows(await twin.get(us.person, `${us.assets.account}/advideos`, { fields: 'id' }))).toContainEqual(
      { id },
    )
    expect((await twin.del(us.person, id)).body).toEqual({ success: true })
    expect(code(await twin.get(us.person, id))).toBe('100/33')
    expect((await bytesOf(id)).bytes.toString()).toBe('No such file')
  })

  test('cannot be used before it is ready', async () => {
    const id = String((await send({}, { source: good })).body['id'])
    const creative = {
      name: 'Video',
      object_story_spec: {
        page_id: us.assets.page,
        instagram_user_id: us.assets.instagram,
        video_data: {
          video_id: id,
          image_url: 'https://shop.example/still.jpg',
          message: 'Look',
          call_to_action: { type: 'SHOP_NOW', value: { link: 'https://shop.example' } },
        },
      },
    }
    const create = (): Promise<Answer> => twin.post(us.person, `${us.assets.account}/adcreatives`, creative)
    expect(code(await create())).toBe('100/1885252')
    await twin.advance(us.person, { seconds: 120 })
    const made = await create()
    expect(made.status, JSON.stringify(made.body)).toBe(200)
  })

  test('is refused when it is no video, a broken one, too small or too long', async () => {
    expect(code(await send({}, { source: Buffer.alloc(5000, 7) }))).toBe('352/')
    expect(code(await send({}, { source: good.subarray(0, 20_000) }))).toBe('351/')
    expect(code(await send({}, { source: good.subarray(0, 500) }))).toBe('382/1363022')
    expect(code(await send({}, { source: movie({ seconds: 0.5 }) }))).toBe('351/1363128')
    expect(code(await send({}, { source: movie({ seconds: 242 * 60 }) }))).toBe('351/1363128')
    expect(code(await send({}, { source: movie({ width: 2000, height: 500 }) }))).toBe('351/1363040')
    expect(code(await send({}))).toBe('100/1363020')
  })

  test('is read wherever its index lies', async () => {
    const sent = await send({}, { source: movie({ seconds: 4, indexLast: true }) })
    expect((await twin.get(us.person, String(sent.body['id']), { fields: 'length' })).body).toMatchObject({
      length: 4,
    })
  })

  test('is fetched from an address, and 389 says when that fails', async () => {
    const sent = await send({ file_url: `${host.url}/good.mp4` })
    expect((await bytesOf(String(sent.body['id']))).sha).toBe(sha256(good))
    expect(host.agents.at(-1)).toContain('facebookexternalhit')
    for (const address of [
      `${host.url}/none.mp4`,
      `${host.url}/moved.mp4`,
      'https://shop.example/a.mp4',
      'ftp://x/a',
    ]) {
      expect(code(await send({ file_url: address })), address).toBe('389/')
    }
  })
})

describe('an ad of several videos', () => {
  const videoOf = async (wish: Parameters<typeof movie>[0]) =>
    String((await send({ title: 'Film' }, { source: movie(wish) })).body['id'])
  const shown = async (creative: string, format: string) => {
    const preview = await twin.get(us.person, `${creative}/previews`, { ad_format: format })
    const source = /src="([^"]+)"/.exec(String(rows(preview)[0]?.['body']))?.[1] ?? ''
    return (await fetch(source)).text()
  }

  test('shows each where its rule says, to be played, and none beside a picture', async () => {
    const [tall, square] = [await videoOf({}), await videoOf({ width: 1080, height: 1080 })]
    await twin.advance(us.person, { seconds: 60 })
    const spec = {
      ad_formats: ['SINGLE_VIDEO'],
      videos: [
        { video_id: tall, adlabels: [{ name: 'tall' }] },
        { video_id: square, adlabels: [{ name: 'square' }] },
      ],
      bodies: [{ text: 'Warm jumpers' }],
      link_urls: [{ website_url: 'https://shop.example' }],
      call_to_action_types: ['SHOP_NOW'],
      optimization_type: 'PLACEMENT',
      asset_customization_rules: [
        {
          customization_spec: { publisher_platforms: ['instagram'], instagram_positions: ['story', 'reels'] },
          video_label: { name: 'tall' },
        },
        { customization_spec: {}, video_label: { name: 'square' } },
      ],
    }
    const creative = (feed: Body) =>
      twin.post(us.person, `${us.assets.account}/adcreatives`, {
        name: 'Films',
        object_story_spec: { page_id: us.assets.page, instagram_user_id: us.assets.instagram },
        asset_feed_spec: feed,
      })
    const made = await creative(spec)
    expect(made.status, JSON.stringify(made.body)).toBe(200)
    const id = String(made.body['id'])
    const read = await twin.get(us.person, id, { fields: 'object_type,video_id,thumbnail_url' })
    expect(read.body).toMatchObject({ object_type: 'VIDEO', video_id: tall })
    expect((await fetch(String(read.body['thumbnail_url']))).headers.get('content-type')).toBe('image/jpeg')
    expect(await shown(id, 'INSTAGRAM_STORY')).toMatch(new RegExp(`<video controls [^>]+/files/${tall}"`))
    expect(await shown(id, 'MOBILE_FEED_STANDARD')).toMatch(new RegExp(`/files/${square}"`))
    expect(await shown(id, 'RIGHT_COLUMN_STANDARD')).not.toContain('<video')
    const { videos, ...rest } = spec
    expect(code(await creative({ ...spec, images: [{ hash: 'x' }] }))).toBe('100/')
    expect(code(await creative({ ...rest, images: [{ hash: 'x' }] }))).toBe('100/')
    const without = videos.map((video) => ({ ...video, thumbnail_hash: 'x' }))
    expect(code(await creative({ ...spec, videos: without }))).toBe('100/2446388')
  })
})

describe('a video sent in chunks', () => {
  const big = movie({ seconds: 40, bytes: 900_000 })
  const start = (): Promise<Answer> => send({ upload_phase: 'start', file_size: big.length })

  test('follows the offsets of the server until nothing is left', async () => {
    const begun = await start()
    const session = String(begun.body['upload_session_id'])
    const video = String(begun.body['video_id'])
    expect(begun.body).toMatchObject({ start_offset: '0', end_offset: expect.stringMatching(/^\d+$/) })
    expect(await status(video)).toMatchObject({ video_status: 'uploading' })
    const sizes = new Set<number>()
    let { start_offset: from, end_offset: to } = begun.body
    while (from !== to) {
      const chunk = big.subarray(Number(from), Number(to))
      sizes.add(chunk.length)
      const answer = await send(
        { upload_phase: 'transfer', upload_session_id: session, start_offset: from },
        { video_file_chunk: chunk },
      )
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
      ;({ start_offset: from, end_offset: to } = answer.body)
    }
    expect(sizes.size).toBeGreaterThan(2)
    expect(from).toBe(String(big.length))
    expect(
      (await send({ upload_phase: 'finish', upload_session_id: session, title: 'Chunks' })).body,
    ).toEqual({ success: true })
    const { bytes, sha } = await bytesOf(video)
    expect(bytes.equals(big)).toBe(true)
    expect(sha).toBe(sha256(big))
    expect(code(await send({ upload_phase: 'finish', upload_session_id: session }))).toBe('6000/1363041')
  })

  test('is told where to go on after a wrong offset, a short chunk and an early finish', async () => {
    const begun = await start()
    const session = String(begun.body['upload_session_id'])
    const end = Number(begun.body['end_offset'])
    const transfer = (from: number, bytes: Uint8Array): Promise<Answer> =>
      send(
        { upload_phase: 'transfer', upload_session_id: session, start_offset: from },
        { video_file_chunk: bytes },
      )
    const wrong = await transfer(17, big.subarray(17, end))
    expect(code(wrong)).toBe('6001/1363037')
    expect(at(wrong.body, 'error', 'error_data')).toEqual({ start_offset: '0', end_offset: String(end) })
    expect(code(await transfer(0, big.subarray(0, end - 5)))).toBe('6001/1363033')
    expect(code(await send({ upload_phase: 'finish', upload_session_id: session }))).toBe('6001/1363037')
    const next = await transfer(0, big.subarray(0, end))
    // The answer was lost and the chunk is sent again.
    const again = await transfer(0, big.subarray(0, end))
    expect(at(again.body, 'error', 'error_data')).toEqual(next.body)
    expect((await send({ upload_phase: 'cancel', upload_session_id: session })).body).toEqual({
      success: true,
    })
    expect(code(await transfer(end, big.subarray(end, end + 10)))).toBe('6000/1363041')
  })

  test('ends as an error when the bytes were no video', async () => {
    const junk = Buffer.alloc(70_000, 3)
    const begun = await send({ upload_phase: 'start', file_size: junk.length })
    const session = String(begun.body['upload_session_id'])
    let { start_offset: from, end_offset: to } = begun.body
    while (from !== to) {
      const chunk = junk.subarray(Number(from), Number(to))
      ;({ start_offset: from, end_offset: to } = (
        await send(
          { upload_phase: 'transfer', upload_session_id: session, start_offset: from },
          { video_file_chunk: chunk },
        )
      ).body)
    }
    await send({ upload_phase: 'finish', upload_session_id: session })
    await twin.advance(us.person, { seconds: 120 })
    expect(await status(String(begun.body['video_id']))).toMatchObject({
      video_status: 'error',
      processing_phase: { status: 'error', errors: [{ code: 352 }] },
    })
  })

  test('begins only within the limits, and ends after a day', async () => {
    expect(code(await send({ upload_phase: 'start', file_size: 5 * 1024 ** 3 }))).toBe('6000/1363023')
    expect(code(await send({ upload_phase: 'start', file_size: 10 }))).toBe('382/1363022')
    const begun = await start()
    await twin.advance(us.person, { hours: 25 })
    expect(await status(String(begun.body['video_id']))).toMatchObject({ video_status: 'expired' })
    const late = {
      upload_phase: 'transfer',
      upload_session_id: begun.body['upload_session_id'],
      start_offset: 0,
    }
    expect(code(await send(late, { video_file_chunk: big.subarray(0, 10) }))).toBe('6000/1363041')
  })

  test('needs the permission for ads', async () => {
    const reader = await signInPublisher(twin, ['ads_management'])
    const answer = await upload(
      twin,
      reader.person,
      `${reader.assets.account}/advideos`,
      {},
      { source: good },
    )
    expect(code(answer)).toBe('200/')
  })
})
