import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import { openTestMedia, type TestMedia } from './test-media.ts'

let at: TestMedia
let rosa: Member
beforeAll(async () => {
  at = await openTestMedia()
})
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
})
afterAll(() => at.close())

const picture = (background: string, size = 400) =>
  sharp({ create: { width: size, height: size, channels: 3, background } })
    .png()
    .toBuffer()
/** As cameras write it, in a box of its own. */
const place = (words: string) => {
  const note = Buffer.from(`    udta    ©xyz${words}`, 'latin1')
  note.writeUInt32BE(note.length, 0)
  note.writeUInt32BE(note.length - 8, 8)
  return note
}
const pictures = (movie: Buffer) => movie.subarray(movie.indexOf('mdat'), at.movie.length)
const objects = async () => (await at.storage.keys()).filter((key) => key.startsWith(rosa.workspaceId))

describe('a video', () => {
  test('is kept as it is but for where it was taken, with what is known of it and a still', async () => {
    const taken = Buffer.concat([at.movie, place('+48.2082+016.3738/')])
    const media = await at.upload(rosa, 'oven.mp4', taken)
    expect(media).toMatchObject({
      purpose: 'post',
      name: 'oven.mp4',
      contentType: 'video/mp4',
      bytes: taken.length,
      width: 240,
      height: 426,
      durationMs: 1000,
    })
    const file = await at.fileOf(rosa, media)
    const kept = await at.media.read(file)
    expect([kept.length, kept.includes('+48.2082')]).toEqual([taken.length, false])
    expect(pictures(kept).equals(pictures(taken))).toBe(true)
    expect(at.media.factsOf(file)).toMatchObject({
      kind: 'video',
      videoCodec: 'h264',
      audioCodec: null,
      moovFirst: true,
    })
    const still = await sharp(await at.storage.read(file.stillKey ?? '')).metadata()
    expect([still.format, still.width, still.height]).toEqual(['jpeg', 240, 426])
    expect(media.stillUrl).toContain(file.stillKey)
    expect((await at.upload(rosa, 'again.mp4', taken)).id).toBe(media.id)
    await at.media.delete(rosa, media.id)
    expect(await objects()).toEqual([])
  })

  test('is kept without a still where nothing can decode it', async () => {
    const plain = at.mediaWith({ transcoder: async () => undefined })
    const file = await at.storage.uploaded('oven.mp4', at.movie)
    expect(await plain.upload(rosa, { purpose: 'post', file })).toMatchObject({
      durationMs: 1000,
      stillUrl: null,
    })
    expect(await plain.transcoderName()).toBeNull()
    expect(await at.media.transcoderName()).toMatch(/^(ffmpeg|node-av)$/)
  })

  test.each([
    [
      'an error page',
      'clip.mp4',
      () => Buffer.from('{"error":{"message":"expired"}}'.padEnd(2000)),
      'media.not_video',
    ],
    ['one that was cut off', 'cut.mp4', () => at.movie.subarray(0, at.movie.length / 2), 'media.not_video'],
    ['noise', 'noise.mov', () => Buffer.alloc(5000, 7), 'media.not_video'],
    ['nothing at all', 'none.mp4', () => Buffer.alloc(0), 'media.not_video'],
    ['a text', 'letter.txt', () => Buffer.from('Dear Rosa'.padEnd(2000)), 'media.unreadable'],
  ])('is refused when it is %s, naming the file, and leaves nothing behind', async (_, name, bytes, code) => {
    await expect(at.upload(rosa, name, bytes())).rejects.toMatchObject({
      code,
      field: 'file',
      details: { name },
    })
    expect(await objects()).toEqual([])
  })

  test('is no photo for a poster', async () => {
    const file = await at.storage.uploaded('oven.mp4', at.movie)
    await expect(at.media.upload(rosa, { purpose: 'photo', file })).rejects.toMatchObject({
      code: 'media.unreadable',
    })
  })

  test('can be sent on piece by piece, any piece twice, and a piece that is not there is an error', async () => {
    const file = await at.fileOf(rosa, await at.upload(rosa, 'oven.mp4', at.movie))
    const [source, whole] = [at.media.source(file), await at.media.read(file)]
    const slice = async (start: number, end: number) =>
      Buffer.concat(await Array.fromAsync(source.slice(start, end)))
    expect(source.size).toBe(at.movie.length)
    for (const [start, end] of [
      [0, source.size],
      [100, 300],
      [100, 300],
      [source.size - 1, source.size],
      [5, 5],
    ] as const)
      // prettier-ignore
      expect((await slice(start, end)).equals(whole.subarray(start, end))).toBe(true)
    await expect(slice(source.size - 10, source.size + 10)).rejects.toThrow('are not there')
    await at.storage.delete(file.storageKey)
    await expect(slice(0, 10)).rejects.toThrow('are not there')
  })
})

describe('an adaptation', () => {
  const jpeg = { kind: 'picture', format: 'jpeg' } as const

  test('is made once, however often and by however many it is asked for', async () => {
    const original = await at.fileOf(rosa, await at.upload(rosa, 'cake.png', await picture('#a52a2a')))
    const recipe = { ...jpeg, padToRatio: 0.8 }
    const made = await Promise.all(
      Array.from({ length: 4 }, () => at.media.adapt(rosa.workspaceId, original, recipe)),
    )
    const [first] = made
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(first).toMatchObject({
      name: 'cake.jpg',
      purpose: 'post',
      contentType: 'image/jpeg',
      width: 400,
      height: 500,
    })
    expect(first?.parentId).toBe(original.id)
    expect(await objects()).toHaveLength(2)
    const other = await at.media.adapt(rosa.workspaceId, original, { ...recipe, padToRatio: 1.91 })
    expect(other.id).not.toBe(first?.id)
    expect(at.media.factsOf(other)).toEqual({
      kind: 'image',
      contentType: 'image/jpeg',
      bytes: other.bytes,
      width: 764,
      height: 400,
    })
  })

  test('of an adaptation is another one', async () => {
    const original = await at.fileOf(rosa, await at.upload(rosa, 'cake.png', await picture('teal')))
    const crop = { x: 0, y: 0, width: 1, height: 0.5 }
    const wide = await at.media.adapt(rosa.workspaceId, original, { ...jpeg, crop })
    const square = await at.media.adapt(rosa.workspaceId, wide, { ...jpeg, padToRatio: 1 })
    expect([square.width, square.height, square.parentId]).toEqual([400, 400, wide.id])
  })

  test('that weighs too much whatever is done is refused, naming the file', async () => {
    const original = await at.fileOf(rosa, await at.upload(rosa, 'cake.png', await picture('olive')))
    await expect(
      at.media.adapt(rosa.workspaceId, original, { ...jpeg, mostBytes: 50 }),
    ).rejects.toMatchObject({ code: 'media.not_convertible', details: { name: 'cake.png' } })
  })

  test('is not in the library, goes with its original, and stays when a post shows it', async () => {
    const media = await at.upload(rosa, 'cake.png', await picture('navy'))
    const original = await at.fileOf(rosa, media)
    const [unused, used] = [
      await at.media.adapt(rosa.workspaceId, original, jpeg),
      await at.media.adapt(rosa.workspaceId, original, { ...jpeg, padToRatio: 2 }),
    ]
    await aPostWith(rosa, used.id, '  Fresh   bread\nevery morning, still warm, from seven o’clock on')
    const listed = async () => (await at.media.list(rosa, { limit: 10 })).media.map(({ id }) => id)
    expect(await listed()).toEqual([media.id])
    await at.media.delete(rosa, media.id)
    expect(await listed()).toEqual([used.id])
    expect(await objects()).toEqual([used.storageKey])
    await expect(at.fileOf(rosa, unused)).rejects.toThrow('no file')
    await expect(at.media.delete(rosa, used.id)).rejects.toMatchObject({
      code: 'media.in_use',
      message:
        'This picture is used by the post Fresh bread every morning, still warm, f. Remove it there first.',
    })
  })

  const aPostWith = (member: Member, mediaId: string, text: string) =>
    at.db.inWorkspace(member.workspaceId, (tx) =>
      tx
        .insertInto('posts')
        .values({
          post_id: newId('req'), // any id will do here
          workspace_id: member.workspaceId,
          text,
          format: 'feed',
          media_ids: [mediaId],
          timing: 'draft',
          simulated: true,
          created_by: member.userId,
          created_at: at.clock.now(),
          updated_at: at.clock.now(),
        })
        .execute(),
    )
})
