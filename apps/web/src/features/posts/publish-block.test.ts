import type { Post, PostFinding } from '@adwright/contract'
import { expect, test } from 'vitest'
import { draftWith } from './draft.fixture.ts'
import { blockOf, holdsBack, problemsOf } from './publish-block.ts'

const finding = (level: PostFinding['level'], code: string, message = code): PostFinding => ({
  level,
  code,
  message,
  fixes: [],
})
const postWith = (...findings: PostFinding[]) =>
  ({ publications: [{ findings }, { findings }] }) as unknown as Post // only the findings are looked at
const draft = draftWith({ text: 'Hello' })
const at = new Date('2026-12-04T09:00:00Z')
const ready = { draft, post: postWith(), uploads: [], at, conflict: false, failed: false }

test('nothing is in the way of a post that is whole', () => expect(blockOf(ready)).toBeNull())
test.each([
  ['nowhere', { draft: draftWith({ text: 'Hello', destinations: [] }) }],
  ['empty', { draft: draftWith({ text: ' ' }) }],
  ['uploading', { uploads: [{ error: null }] }],
  ['upload_failed', { uploads: [{ error: 'too large' }] }],
  ['bad_link', { draft: draftWith({ text: 'Hello', link: 'harb' }) }],
  ['too_early', { draft: draftWith({ text: 'Hello', notAfter: '2026-12-04T09:00:00Z' }) }],
  ['conflict', { conflict: true }],
  ['unsaved', { failed: true }],
  ['converting', { post: postWith(finding('problem', 'video.converting')) }],
  ['problems', { post: postWith(finding('problem', 'image.ratio')) }],
] as const)('%s is in the way', (block, change) => {
  expect(blockOf({ ...ready, ...change })).toBe(block)
})
test('leaving loses nothing of what is merely not ready', () => {
  expect(holdsBack(blockOf({ ...ready, failed: true }))).toBe(false)
  expect(holdsBack(blockOf({ ...ready, uploads: [{ error: null }] }))).toBe(true)
  const draft = draftWith({ text: 'Hello', notAfter: '2026-12-04T09:00:00Z' })
  expect(holdsBack(blockOf({ ...ready, draft, conflict: true }))).toBe(true)
})
test('a warning is not', () =>
  expect(blockOf({ ...ready, post: postWith(finding('warning', 'alt_text.missing')) })).toBeNull())
test('a conversion is waited for, and is nothing to mend', () => {
  expect(problemsOf(postWith(finding('problem', 'video.converting')))).toBe(0)
})
test('the same problem in two places is one thing to mend', () => {
  expect(problemsOf(postWith(finding('problem', 'a'), finding('problem', 'b')))).toBe(2)
})
