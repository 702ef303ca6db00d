import { expect, test } from 'vitest'
import { readHead } from './link-preview.ts'

test.each([
  '<title',
  '<title>',
  '<title/>',
  '<title> </title>',
  '<meta',
  '<meta ',
  '<meta a="',
  '<a>',
  '<',
  '<!--',
  '&amp',
])('a page of nothing but %s stops nobody', (part) => {
  const html = part.repeat(1_000_000 / part.length)
  const began = performance.now()
  readHead(html)
  expect(performance.now() - began).toBeLessThan(1000)
})

test('a title ends where it is closed; an empty one does not count', () => {
  expect(
    readHead('<title> </title><TITLE lang="en">Caf&eacute; &lt;Rosa&gt;</title>bread<b>!</b>').title,
  ).toBe('Café <Rosa>')
  expect(readHead('<p>bread').title).toBeNull()
})

test('what is in a comment or a script is not said', () => {
  const { metas } = readHead(
    '<!-- <meta name="description" content="no"> --><script>"<meta name=description content=no>"</script><meta name=description content=yes />',
  )
  expect([...metas]).toEqual([['description', 'yes']])
})

test('what Postgres cannot keep is left out', () => {
  expect(readHead(`<title>a\0${'x'.repeat(498)}🍰</title>`).title).toBe(`a${'x'.repeat(498)}\uFFFD`)
})
