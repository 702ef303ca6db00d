import type { ConnectionId } from '@adwright/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { createTestApp, until, type TestApp } from '../../../test/index.ts'
import { storeEvent } from '../events/event-store.ts'

let app: TestApp
/** A second API process on the same database. */
let second: TestApp
let rosa: Awaited<ReturnType<TestApp['signUp']>>
beforeAll(async () => {
  app = await createTestApp()
  second = await createTestApp({ db: app.db })
  rosa = await app.signUp()
})
afterAll(async () => {
  await second.close()
  await app.close()
})

const bearer = (from = rosa) => ({ authorization: `Bearer ${from.signedIn.accessToken}` })

describe('the event stream', () => {
  async function listen(at: TestApp, headers: Record<string, string>) {
    const aborter = new AbortController()
    const answer = await fetch(`${at.url}/api/events`, { headers, signal: aborter.signal })
    let text = ''
    let ended = false
    const reading = (async () => {
      for await (const chunk of answer.body ?? []) text += Buffer.from(chunk as Uint8Array).toString()
    })()
      .catch(() => undefined)
      .finally(() => (ended = true))
    return {
      answer,
      says: (words: string) => until(() => Promise.resolve(text.includes(words)), { what: words }),
      text: () => text,
      over: () => until(() => Promise.resolve(ended), { what: 'the end of the stream' }),
      stop: async () => {
        aborter.abort()
        await reading
      },
    }
  }
  const publish = async (connectionId: ConnectionId) => {
    const { id } = rosa.signedIn.workspace
    await app.db.inWorkspace(id, (tx) =>
      storeEvent(tx, id, { name: 'connection.changed', data: { connectionId } }),
    )
  }

  test('reaches the browsers of the workspace at every process, and starts again where it broke off', async () => {
    const stranger = await app.signUp('Stranger')
    const [here, there, foreign] = [
      await listen(app, bearer()),
      await listen(second, bearer()),
      await listen(app, bearer(stranger)),
    ]
    expect(here.answer.headers.get('content-type')).toContain('text/event-stream')
    await Promise.all([here, there, foreign].map((stream) => stream.says('retry:')))
    const [first, missed] = [newId('conn'), newId('conn')]
    await until(async () => {
      await publish(first)
      return here.text().includes(first) && there.text().includes(first)
    })
    const [, id = ''] =
      new RegExp(`id: (\\d+)\\nevent: connection.changed\\ndata: {"connectionId":"${first}"}`).exec(
        here.text(),
      ) ?? []
    expect(Number(id)).toBeGreaterThan(0)
    expect(foreign.text()).not.toContain(first)
    await Promise.all([here, there, foreign].map((stream) => stream.stop()))
    await publish(missed)
    const again = await listen(second, { ...bearer(), 'last-event-id': id })
    await again.says(missed)
    await again.stop()
  })

  test('is for members only', async () => {
    expect((await fetch(`${app.url}/api/events`)).status).toBe(401)
  })

  test('ends when the server stops', async () => {
    const short = await createTestApp({ db: app.db })
    const stream = await listen(short, bearer())
    await stream.says('retry:')
    await short.close()
    await stream.over()
  })
})

describe('uploads', () => {
  const send = (form: FormData, headers: Record<string, string> = bearer()) =>
    fetch(`${app.url}/api/media`, { method: 'POST', body: form, headers })
  const photo = () => sharp({ create: { width: 640, height: 480, channels: 3, background: '#a52' } }).png().toBuffer() // prettier-ignore
  const form = (bytes: Buffer | string, { name = 'cake.png', purpose = 'photo', part = 'file' } = {}) => {
    const made = new FormData()
    made.append(part, new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), name)
    made.append('purpose', purpose)
    return made
  }
  const code = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code]

  test('are stored and served with a signature, whole or in parts', async () => {
    const answer = await send(form(await photo(), { name: '../../etc/cake.png' }))
    expect(answer.status).toBe(201)
    const media = (await answer.json()) as { url: string; name: string; contentType: string; bytes: number }
    expect(media.name).toBe('cake.png')
    const target = new URL(media.url, app.url)
    const whole = await fetch(target)
    expect(whole.headers.get('content-type')).toBe(media.contentType)
    expect(whole.headers.get('cache-control')).toContain('immutable')
    expect(whole.headers.get('content-disposition')).toMatch(/^inline; filename="[\w.-]+"$/)
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff')
    const bytes = Buffer.from(await whole.arrayBuffer())
    expect(bytes.length).toBe(media.bytes)
    const part = await fetch(target, { headers: { range: 'bytes=0-9' } })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 0-9/${bytes.length}`])
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(0, 10))).toBe(true)
    expect((await fetch(target, { headers: { range: 'bytes=99999999-' } })).status).toBe(416)
    expect(
      (await fetch(target, { headers: { 'if-none-match': whole.headers.get('etag') ?? '' } })).status,
    ).toBe(304)
    expect((await fetch(new URL(media.url.replace(/sig=./, 'sig=!'), app.url))).status).toBe(404)
    expect((await fetch(new URL(media.url.replace(/exp=\d/, 'exp=9'), app.url))).status).toBe(404)
  })

  test('are refused when they are not what was asked for', async () => {
    expect(await code(await send(form(await photo(), { purpose: 'poster' })))).toEqual([
      400,
      'request.invalid',
    ])
    expect(await code(await send(form(await photo(), { part: 'other' })))).toEqual([400, 'request.invalid'])
    expect(await code(await send(form('not a picture at all')))).toEqual([400, 'media.unreadable'])
    const empty = new FormData()
    empty.append('purpose', 'photo')
    expect(await code(await send(empty))).toEqual([400, 'request.invalid'])
    const json = await fetch(`${app.url}/api/media`, {
      method: 'POST',
      body: '{}',
      headers: { ...bearer(), 'content-type': 'application/json' },
    })
    expect(await code(json)).toEqual([415, 'request.unsupported_media_type'])
  })

  test('above 12 MB are refused', async () => {
    expect(await code(await send(form(Buffer.alloc(13 * 1024 * 1024))))).toEqual([413, 'request.too_large'])
  })

  test('need somebody, before a byte is read', async () => {
    expect(await code(await send(form(await photo()), {}))).toEqual([401, 'auth.required'])
  })
})
