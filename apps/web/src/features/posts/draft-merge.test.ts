import { expect, test } from 'vitest'
import { draftWith, mediaOf } from './draft.fixture.ts'
import { mergeDrafts } from './draft-merge.ts'

const base = draftWith({ text: 'Hello', hashtags: ['coffee'] })

test('what each side changed alone is kept', () => {
  const mine = { ...base, text: 'Hello there' }
  const theirs = { ...base, hashtags: ['tea'] }
  expect(mergeDrafts(base, mine, theirs)).toEqual({
    draft: { ...base, text: 'Hello there', hashtags: ['tea'] },
    conflicts: [],
  })
})
test('a field that both changed stays ours and is named', () => {
  const merged = mergeDrafts(base, { ...base, text: 'Mine' }, { ...base, text: 'Theirs' })
  expect(merged.draft.text).toBe('Mine')
  expect(merged.conflicts).toEqual(['text'])
})
test('where theirs goes first, it does so only for what both changed', () => {
  const mine = { ...base, text: 'Mine', firstComment: 'First!' }
  const merged = mergeDrafts(base, mine, { ...base, text: 'Theirs' }, 'theirs')
  expect(merged.draft).toMatchObject({ text: 'Theirs', firstComment: 'First!' })
})
test('the same change on both sides is none to argue about', () => {
  const both = { ...base, text: 'Same' }
  expect(mergeDrafts(base, both, both).conflicts).toEqual([])
})
test('a converted video for one network joins words that are being typed for it', () => {
  const mine = { ...base, overrides: { 'instagram:page_1': { text: 'For Instagram' } } }
  const theirs = { ...base, overrides: { 'instagram:page_1': { media: { '0': mediaOf('clip').id } } } }
  expect(mergeDrafts(base, mine, theirs)).toEqual({
    draft: {
      ...base,
      overrides: { 'instagram:page_1': { text: 'For Instagram', media: { '0': mediaOf('clip').id } } },
    },
    conflicts: [],
  })
})
test('going back to the common text is a change as well', () => {
  const before = { ...base, overrides: { 'instagram:page_1': { text: 'Own' } } }
  expect(mergeDrafts(before, base, before)).toEqual({ draft: base, conflicts: [] })
})
