import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSafeFetch } from '#platform/safe-fetch.ts'
import { readPage } from './read-page.ts'
import { openTestSite, type TestSite } from './test-site.ts'

let site: TestSite
const picture = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()

beforeAll(async () => {
  site = await openTestSite()
  site.serve('/cake.jpg', { type: 'image/jpeg', body: await picture(800, 600, '#b5651d') })
  site.serve('/small.jpg', { type: 'image/jpeg', body: await picture(60, 60, '#b5651d') })
  site.serve('/logo.png', { type: 'image/png', body: await picture(300, 80, '#0b7a4b') })
})
afterAll(() => site.close())

const read = (path: string) => readPage(site.fetchPage, `${site.url}${path}`)
let count = 0
const readHtml = (html: string | Buffer, type?: string) => {
  const path = `/page-${(count += 1)}`
  site.serve(path, { body: html, ...(type !== undefined && { type }) })
  return read(path)
}
const words = '<p>We bake bread every morning, from flour, water, salt and time.</p>'

test('what a shop says of itself is found, each value with its place', async () => {
  site.serve('/styles/main.css', {
    type: 'text/css',
    body: ':root{--brand:#0b7a4b} .btn{background:var(--brand);color:#fff} .alert-danger{background:#d00} a{color:#c2410c}',
  })
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': ['Bakery', 'LocalBusiness'],
        name: 'Bakery Rosa',
        description: 'Bread with time. Baked in Hamburg since 1988.',
        logo: { '@type': 'ImageObject', url: '/logo.png' },
        address: { '@type': 'PostalAddress', addressCountry: 'Germany' },
      },
      {
        '@type': 'Product',
        name: 'Sourdough loaf',
        description: 'Raised for two days. It keeps a week.',
        image: ['/cake.jpg'],
        offers: { '@type': 'Offer', price: '4.5', priceCurrency: 'EUR' },
      },
    ],
  }
  const reading = await readHtml(`<!doctype html><html lang="de-DE"><head><title>Brot</title>
    <meta name="theme-color" content="#0B7A4B"><link rel="stylesheet" href="/styles/main.css">
    <script type="application/ld+json">${JSON.stringify(data)}</script></head>
    <body><h1>Brot mit Zeit</h1>${words}<p>20 % Rabatt auf alle Brote bis Sonntag</p></body></html>`)
  expect(reading).toMatchObject({
    name: { value: 'Bakery Rosa', from: 'json_ld' },
    about: { value: 'Bread with time. Baked in Hamburg since 1988.', from: 'json_ld' },
    language: { value: 'de', from: 'page' },
    country: { value: 'DE', from: 'json_ld' },
    currency: { value: 'EUR', from: 'json_ld' },
    offers: [{ value: '20 % Rabatt auf alle Brote bis Sonntag', from: 'page' }],
  })
  expect(reading.products[0]).toEqual({
    product: 'Sourdough loaf. Raised for two days.',
    offer: '4,50 €',
    from: 'json_ld',
  })
  expect(reading.colours.map(({ value }) => value)).toEqual(['#0b7a4b', '#c2410c'])
  expect(reading.logos).toMatchObject([
    { address: `${site.url}/logo.png`, width: 300, height: 80, from: 'json_ld' },
  ])
  expect(reading.photos).toMatchObject([{ address: `${site.url}/cake.jpg`, width: 800, from: 'json_ld' }])
  expect(reading.photos[0]?.preview).toMatch(/^data:image\/webp;base64,/)
})

test('what a page does not say is absent, and nothing is made up for it', async () => {
  const reading = await readHtml(`<title>Hello</title>${words}`)
  expect(reading).toEqual({ url: reading.url, products: [], offers: [], colours: [], logos: [], photos: [] })
})

test('cards, headlines, the only price and pictures of the page itself', async () => {
  const reading = await readHtml(`<html lang="en"><head><base href="${site.url}/shop/x/">
    <meta property="og:site_name" content="Harbour Cakes"><meta property="og:image" content="../../cake.jpg">
    <meta name="description" content="Cakes by the harbour."></head><body>
    <header><a href="/"><img class="site-logo" src="/logo.png" alt="Harbour Cakes"></a></header>
    <main><h1>Lemon <em>drizzle</em> cake</h1><p><s>£20.00</s> <b>£14.50</b> for eight people</p>
    <img src="/small.jpg" width="60" height="60"><img src="/icon-sprite.png"></main></body></html>`)
  expect(reading).toMatchObject({
    name: { value: 'Harbour Cakes', from: 'open_graph' },
    about: { value: 'Cakes by the harbour.', from: 'page' },
    currency: { value: 'GBP', from: 'page' },
    products: [{ product: 'Lemon drizzle cake', offer: '£14.50', from: 'page' }],
    logos: [{ address: `${site.url}/logo.png`, from: 'page' }],
    photos: [{ address: `${site.url}/cake.jpg`, from: 'open_graph' }],
  })
  expect(reading.country).toBeUndefined()
})

test('a dollar sign alone names no currency, and of two prices none is taken', async () => {
  const reading = await readHtml(`<h1>Bread and cake</h1><p>Bread $4.00</p><p>Cake $19.00</p>${words}`)
  expect(reading.currency).toBeUndefined()
  expect(reading.products).toEqual([{ product: 'Bread and cake', offer: '', from: 'page' }])
})

test.each([
  ['the header', 'text/html; charset=windows-1252', 'latin1', 'Bäckerei Müller', ''],
  ['a meta tag', 'text/html', 'latin1', 'Bäckerei Müller', '<meta charset="windows-1252">'],
  ['the header in Japanese', 'text/html; charset=shift_jis', 'shift_jis', '店', ''],
]) /* prettier-ignore */('the encoding is the one that %s names', async (_, type, encoding, name, meta) => {
  const shiftJis = Buffer.from([0x93, 0x58]) // 店
  const [before, after] = [`${meta}<meta property="og:site_name" content="`, `">${words}`]
  const inside = encoding === 'shift_jis' ? shiftJis : Buffer.from(name, 'latin1')
  const reading = await readHtml(Buffer.concat([Buffer.from(before), inside, Buffer.from(after)]), type)
  expect(reading.name?.value).toBe(name)
})

test('a drawn logo comes as a picture without its script, also from inside the page', async () => {
  const svg = `<svg class="logo" viewBox="0 0 200 50"><script>alert(1)</script><rect width="200" height="50" fill="#7c3aed"/></svg>`
  const reading = await readHtml(`<header><a href="/">${svg}</a></header>${words}`)
  const [logo] = reading.logos
  expect(logo).toMatchObject({ width: 1200, height: 300, from: 'page' })
  expect(logo?.address).toMatch(/^data:image\/png;base64,/)
  expect(reading.colours).toEqual([{ value: '#7c3aed', from: 'logo' }])

  site.serve('/evil.svg', {
    type: 'image/svg+xml',
    body: `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><text>&x;</text></svg>`,
  })
  const evil = await readHtml(`<header><a href="/"><img class="logo" src="/evil.svg"></a></header>${words}`)
  expect(evil.logos).toEqual([])
})

test('a picture inside of the page is read, one that is none is left out', async () => {
  const small = (await picture(240, 240, '#1d4ed8')).toString('base64')
  const reading = await readHtml(`<header><a href="/">
    <img class="logo" src="data:image/jpeg;base64,${small}"></a>
    <a href="/"><img class="logo" src="data:text/html,<script>1</script>"></a></header>${words}`)
  expect(reading.logos).toHaveLength(1)
  expect(reading.logos[0]).toMatchObject({ width: 240, from: 'page' })
})

const refusal = (path: string) => expect(read(path)).rejects

test('addresses that are not public are refused, also behind a redirect', async () => {
  const guarded = createSafeFetch()
  await expect(readPage(guarded, `${site.url}/`)).rejects.toMatchObject({
    code: 'brand.page_refused',
    field: 'url',
  })
  await guarded.close()
  site.serve('/inward', { body: '', location: 'http://169.254.169.254/latest/meta-data/' })
  await refusal('/inward').toMatchObject({ code: 'brand.page_refused' })
  await expect(readPage(site.fetchPage, site.url.replace('//', '//rosa:secret@'))).rejects.toMatchObject({
    code: 'brand.page_refused',
  })
})

test('pictures and styles inside of our network are never asked for', async () => {
  const reading = await readHtml(`<link rel="stylesheet" href="http://10.0.0.1/x.css">
    <meta property="og:image" content="http://[::1]/x.jpg">${words}`)
  expect(reading).toMatchObject({ photos: [], colours: [] })
})

test('what is no page to read says what it is', async () => {
  site.serve('/file', { type: 'application/pdf', body: '%PDF' })
  site.serve('/members', { status: 401, body: '' })
  site.serve('/login', { body: '<title>Log in</title><form><input type=password></form>' })
  site.serve('/app', { body: '<div id="root"></div><script src="/app.js"></script>' })
  site.serve('/away', { status: 503, body: '' })
  site.serve('/large', { body: Buffer.alloc(2 * 1024 * 1024 + 1, 'x') })
  await refusal('/file').toMatchObject({ code: 'brand.page_not_html' })
  await refusal('/members').toMatchObject({ code: 'brand.page_needs_sign_in' })
  await refusal('/login').toMatchObject({ code: 'brand.page_needs_sign_in' })
  await refusal('/app').toMatchObject({ code: 'brand.page_empty' })
  await refusal('/large').toMatchObject({ code: 'brand.page_too_large' })
  await refusal('/nothing').toMatchObject({ message: expect.stringContaining('(404)') })
  await refusal('/away').toMatchObject({ message: expect.stringContaining('(503)') })
})

test('a page without an end is left at its limit', async () => {
  site.serve('/endless', (response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024, '<p>more</p>')));
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  })
  await refusal('/endless').toMatchObject({ code: 'brand.page_too_large' })
})

test('one that never answers is given up, in words that say so', async () => {
  const late = Object.assign(new Error('late'), { name: 'TimeoutError' })
  await expect(readPage(async () => Promise.reject(late), site.url)).rejects.toMatchObject({
    code: 'brand.page_unreachable',
    message: expect.stringContaining('did not answer in time'),
  })
})

test('no more than eight requests are made, however much a page points at', async () => {
  const many = (tag: (n: number) => string) => Array.from({ length: 40 }, (_, n) => tag(n)).join('')
  const path = '/many'
  site.serve(path, {
    body: `${many((n) => `<link rel="stylesheet" href="/s${n}.css">`)}<main>${many((n) => `<img src="/p${n}.jpg">`)}</main>
      ${many((n) => `<header><a href="/"><img class="logo" src="/l${n}.png"></a></header>`)}${words}`,
  })
  site.asked.length = 0
  await read(path)
  expect(site.asked.length).toBeLessThanOrEqual(8)
})

test('pages and styles that are made to take long do not', async () => {
  const before = process.cpuUsage()
  const depth = 100_000
  await readHtml(`${'<div><a>'.repeat(depth / 2)}${words}`)
  await readHtml(`<style>${'a{'.repeat(depth)}color:red</style>${words}`)
  await readHtml(
    `<style>${'a:'.repeat(depth)}</style><style>a{color:${'rgb('.repeat(50_000)}}</style>${words}`,
  )
  await readHtml(`<style>:root{--brand:var(--a);--a:var(--brand)}a{color:var(--brand)}</style>${words}`)
  await readHtml(`<h1>${'1,'.repeat(100_000)}€</h1><p>${'9 '.repeat(60_000)}</p>${words}`)
  await readHtml(
    `<script type="application/ld+json">${'['.repeat(100_000)}${']'.repeat(100_000)}</script>${words}`,
  )
  await readHtml(`<svg class="logo">${'<g>'.repeat(60_000)}</svg>${words}`)
  await readHtml(`<img ${'a="b" '.repeat(80_000)}><p title="${'&amp;'.repeat(100_000)}">${words}`)
  // Of this process alone, however busy the machine is. With a tree of what is open it would be minutes.
  expect(process.cpuUsage(before).user).toBeLessThan(5_000_000)
})
