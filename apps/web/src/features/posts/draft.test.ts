import { expect, test } from 'vitest'
import { addressOf, destinationKey, isBadLink, isEmpty, refOf, toCreate, toUpdate } from './draft.ts'
import { draftWith, mediaOf } from './draft.fixture.ts'

test('an update carries only what was changed', () => {
  const stored = draftWith({ text: 'Before', hashtags: ['a'] })
  expect(toUpdate({ ...stored, text: 'After' }, stored, 4)).toEqual({ version: 4, text: 'After' })
  expect(toUpdate(stored, stored, 4)).toEqual({ version: 4 })
})
test('an address that is still being typed is not sent', () => {
  const stored = draftWith({ link: 'https://harbour.example' })
  expect(toUpdate({ ...stored, link: 'harb' }, stored, 1)).toEqual({ version: 1, link: null })
  expect(addressOf('harbour.example/menu')).toBe('https://harbour.example/menu')
  expect(addressOf('  ')).toBeNull()
  expect([isBadLink('harb'), isBadLink(''), isBadLink('harbour.example')]).toEqual([true, false, false])
})
test('differences for a place that is no longer chosen stay behind', () => {
  const draft = draftWith({
    destinations: ['facebook:page_1'],
    overrides: { 'facebook:page_1': { text: 'A' }, 'instagram:page_1': { text: 'B' } },
  })
  expect(toCreate(draft, 'key-12345').overrides).toEqual({ 'facebook:page_1': { text: 'A' } })
})
test('a draft without anything in it is not worth keeping, one with a picture is', () => {
  expect(isEmpty(draftWith({ text: '  ' }))).toBe(true)
  expect(isEmpty(draftWith({ items: [{ media: mediaOf('a'), altText: '', tags: [] }] }))).toBe(false)
})
test('the key of a destination leads back to it', () => {
  const [key = ''] = draftWith({}).destinations
  expect(destinationKey(refOf(key))).toBe(key)
})
