import type { PageId } from '@adwright/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'

let db: TestDatabase
let desk: Desk
let pageId: PageId
type Page = { url?: string; status?: number; contentType?: string; html: string }
const pages = new Map<string, Page>()

beforeAll(async () => {
  db = await createTestDatabase()
  desk = await aDesk(db, {
    fetchPage: async (asked) => {
      const page = pages.get(asked)
      if (!page) throw new Error(`Nobody answers at ${asked}.`)
      const { url = asked, status = 200, contentType = 'text/html; charset=utf-8', html } = page
      return { url, status, contentType, body: Buffer.from(html) }
    },
  })
  await desk.connect()
  pageId = (await desk.publishing.desk(desk.member)).destinations[0]?.pageId ?? ('' as PageId)
})
afterAll(async () => {
  await desk.close()
  await db.close()
})

let count = 0
/** The post with a link to this page, after the page was read. */
async function linked(page: Page | undefined, more: Parameters<Desk['write']>[0] = {}) {
  const link = `https://bakery.example/${(count += 1)}`
  if (page) pages.set(link, page)
  const destinations = [{ network: 'facebook' as const, pageId }]
  const { id } = await desk.write({ text: `Link ${count}`, link, destinations, ...more })
  await desk.jobs.work()
  return { link, post: await desk.get(id) }
}
const previewOf = async (page: Page | undefined) => (await linked(page)).post.linkPreview
const headed = (...tags: string[]) => ({ html: `<html><head>${tags.join('\n')}</head></html>` })

test('what a page says for cards comes before what it says for search', async () => {
  const preview = await previewOf(
    headed(
      '<title>Title</title>',
      '<meta name="description" content="For search">',
      '<meta property="og:title" content="For cards">',
      "<meta content='Said the other way round' property='og:description'>",
      '<meta property="og:image" content="https://cdn.example/cake.jpg">',
    ),
  )
  expect(preview).toEqual({
    title: 'For cards',
    description: 'Said the other way round',
    imageUrl: 'https://cdn.example/cake.jpg',
    host: 'bakery.example',
    problem: null,
  })
})

test('without that the title and the description of the page do', async () => {
  expect(
    await previewOf(
      headed('<title> Rosa &amp; Max </title>', '<meta name="description" content="Bread, daily">'),
    ),
  ).toMatchObject({ title: 'Rosa & Max', description: 'Bread, daily', imageUrl: null, problem: null })
  expect(await previewOf(headed('<body>Nothing at all'))).toMatchObject({ title: null, description: null })
})

test('signs of markup within quotes are words', async () => {
  const page = headed('<title>Else</title>', '<meta property="og:title" content="Home > Cakes > Plum">')
  expect((await previewOf(page))?.title).toBe('Home > Cakes > Plum')
})

test('entities become signs, each once', async () => {
  const said = async (content: string) =>
    (await previewOf(headed(`<meta property="og:title" content="${content}">`)))?.title
  expect(await said('Bread &amp; butter, &quot;fresh&quot;')).toBe('Bread & butter, "fresh"')
  expect(await said('Rosa&#39;s &#x1F370; f&#252;r &#XFC;')).toBe("Rosa's 🍰 für ü")
  expect(await said('B&auml;ckerei &ndash; caf&eacute;')).toBe('Bäckerei – café')
  expect(await said('&amp;lt;b&amp;gt;')).toBe('&lt;b&gt;')
  expect(await said('&#1114112; &nosuch; 5 & 6')).toMatch(/ &nosuch; 5 & 6$/)
})

test('a relative picture lies beside the page that answered at last, and only on the web', async () => {
  const image = async (content: string) =>
    (
      await previewOf({
        ...headed(`<meta property="og:image" content="${content}">`),
        url: 'https://www.bakery.example/shop/cakes',
      })
    )?.imageUrl
  expect(await image('plum.jpg?w=1200&amp;h=630')).toBe(
    'https://www.bakery.example/shop/plum.jpg?w=1200&h=630',
  )
  expect(await image('//cdn.example/a.jpg')).toBe('https://cdn.example/a.jpg')
  expect(await image('javascript:alert(1)')).toBeNull()
  expect(await image('http://')).toBeNull()
})

test('what is no page has a host only', async () => {
  expect(await previewOf({ contentType: 'application/pdf', html: '<title>Menu</title>' })).toEqual({
    title: null,
    description: null,
    imageUrl: null,
    host: 'bakery.example',
    problem: null,
  })
})

test.each([
  ['that is not there', { status: 404, html: '<title>Not found</title>' }, '(404)'],
  ['that nobody answers for', undefined, 'could not be reached'],
])('a page %s shows nothing but that, and the post goes out', async (_, page, problem) => {
  const { post, link } = await linked(page, { when: { kind: 'now' } })
  expect(post.linkPreview).toMatchObject({
    title: null,
    imageUrl: null,
    problem: expect.stringContaining(problem),
  })
  await desk.work()
  const after = await desk.get(post.id)
  expect(after.state).toBe('published')
  const { objects } = await desk.atMeta()
  expect(objects['post']).toContainEqual(
    expect.objectContaining({
      id: after.publications[0]?.externalId,
      card: expect.objectContaining({ url: link }),
    }),
  )
})

test('another link is read anew; the page of the old one no longer counts', async () => {
  const { post } = await linked(headed('<title>Old</title>'))
  const other = 'https://bakery.example/other'
  pages.set(other, headed('<title>New</title>'))
  const changed = await desk.publishing.update(desk.member, post.id, { version: post.version, link: other })
  expect(changed.linkPreview).toBeNull()
  await desk.jobs.work()
  expect((await desk.get(post.id)).linkPreview?.title).toBe('New')
})
