import type { MediaId, PageId } from '@adwright/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'

let db: TestDatabase
let desk: Desk
let pageId: PageId
beforeAll(async () => {
  db = await createTestDatabase()
  desk = await aDesk(db)
  await desk.connect()
  pageId = (await desk.publishing.desk(desk.member)).destinations[0]?.pageId ?? ('' as PageId)
})
afterAll(async () => {
  await desk.close()
  await db.close()
})

const itemOf = (mediaId: MediaId) => ({ mediaId, altText: '', tags: [] })
const aPost = (items: MediaId[]) =>
  desk.write({ items: items.map(itemOf), destinations: [{ network: 'facebook', pageId }] })
/** The end of a conversion that was asked for the first item of a post. */
const converted = async ({ publications: [first] }: Awaited<ReturnType<typeof aPost>>, mediaId: MediaId) => {
  const resultId = await desk.picture({ shade: 7 })
  await db.inWorkspace(desk.workspaceId, (tx) =>
    desk.publishing.converted(tx, desk.workspaceId, {
      id: 'conv_1',
      mediaId,
      recipe: { kind: 'video' },
      askers: [`${first?.id}:0`],
      state: 'done',
      percent: 100,
      problem: null,
      resultId,
      createdAt: desk.clock.now(),
      updatedAt: desk.clock.now(),
    }),
  )
  return resultId
}
const shown = async ({ id }: Awaited<ReturnType<typeof aPost>>) =>
  (await desk.get(id)).publications[0]?.media.map((file) => file.id)

test('what was converted takes the place of its original, and of what an earlier fix put there', async () => {
  const [own, cake] = [await desk.picture({ shade: 1 }), await desk.picture({ shade: 2 })]
  const post = await aPost([own, cake])
  const first = await converted(post, own)
  expect(await shown(post)).toEqual([first, cake])
  expect(await shown(post)).toEqual([await converted(post, first), cake])
})

test('it does not take the place of what its author put there meanwhile', async () => {
  const [old, cake] = [await desk.picture({ shade: 3 }), await desk.picture({ shade: 4 })]
  const post = await aPost([old, cake])
  const { version } = await desk.publishing.update(desk.member, post.id, {
    version: post.version,
    items: [cake, old].map(itemOf),
  })
  await converted(post, old)
  expect(await shown(post), 'reordered').toEqual([cake, old])
  await desk.publishing.update(desk.member, post.id, { version, items: [itemOf(cake)] })
  await converted(post, old)
  expect(await shown(post), 'replaced').toEqual([cake])
})
