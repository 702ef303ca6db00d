import type { Post } from '@adwright/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Draft } from './draft.ts'
import { draftWith } from './draft.fixture.ts'
import { createDraftSaver } from './draft-saver.ts'

class Changed extends Error {}
/** A server of one post: it keeps the text and counts versions. */
let text: string
let tags: string[]
let version: number
let sent: string[]
/** The next new post is made, and nobody hears of it. */
let losesAnswer: boolean
beforeEach(() => {
  vi.useFakeTimers()
  text = ''
  tags = []
  version = 0
  sent = []
  losesAnswer = false
})
afterEach(() => void vi.useRealTimers())
const answer = () =>
  ({
    version,
    text,
    hashtags: tags,
    link: null,
    firstComment: '',
    format: 'feed',
    items: [],
    collaborators: [],
    notAfter: null,
    publications: ['facebook', 'instagram'].map((network) => ({ network, pageId: 'page_1', overrides: {} })),
  }) as unknown as Post // only what a draft is made of
const saverOf = (draft: Draft = draftWith({})) =>
  createDraftSaver({
    draft,
    post: null,
    delayMs: 500,
    isConflict: (error) => error instanceof Changed,
    create: async (draft) => {
      sent.push(`create ${draft.text}`)
      // The same key once more: the post as it was made first.
      if (version === 0) [text, version] = [draft.text.trim(), 1]
      if (!losesAnswer) return answer()
      losesAnswer = false
      throw new Error('no answer')
    },
    update: async (post, draft) => {
      if (post.version !== version) throw new Changed()
      sent.push(`update ${draft.text}`)
      ;[text, version] = [draft.text, version + 1]
      return answer()
    },
    read: async () => answer(),
  })
const type = (saver: ReturnType<typeof saverOf>, words: string) =>
  saver.change((draft) => ({ ...draft, text: words }))

test('typing is stored once it pauses: first a new post, then changes to it', async () => {
  const saver = saverOf()
  type(saver, 'H')
  type(saver, 'Hello')
  await vi.advanceTimersByTimeAsync(499)
  expect(sent).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  type(saver, 'Hello there')
  await vi.advanceTimersByTimeAsync(500)
  expect(sent).toEqual(['create Hello', 'update Hello there'])
  expect(saver.state()).toMatchObject({ saving: 'saved', post: { version: 2 } })
})
test('what was typed after a lost answer is stored as well', async () => {
  const saver = saverOf()
  losesAnswer = true
  type(saver, 'Hello')
  expect(await saver.flush()).toBe(false)
  type(saver, 'Hello there')
  expect(await saver.flush()).toBe(true)
  expect(sent).toEqual(['create Hello', 'create Hello there', 'update Hello there'])
  expect(text).toBe('Hello there')
})
test('an empty post is not made, nor one that goes nowhere', async () => {
  const saver = saverOf()
  type(saver, '  ')
  expect(await saver.flush()).toBe(true)
  saver.change((draft) => ({ ...draft, text: 'Hello', destinations: [] }))
  expect(await saver.flush()).toBe(false)
  expect(sent).toEqual([])
})
test('what somebody else changed in the same field stops the saving until one side is chosen', async () => {
  const saver = saverOf()
  type(saver, 'Hello')
  await saver.flush()
  ;[text, version] = ['Theirs', 2]
  type(saver, 'Mine')
  expect(await saver.flush()).toBe(false)
  expect(saver.state()).toMatchObject({ conflict: { text: 'Theirs' }, draft: { text: 'Mine' } })
  saver.decide('mine')
  await vi.advanceTimersByTimeAsync(0)
  expect(text).toBe('Mine')
  expect(saver.state()).toMatchObject({ conflict: null, saving: 'saved' })
})
test('the other side can be taken', async () => {
  const saver = saverOf()
  type(saver, 'Hello')
  await saver.flush()
  ;[text, version] = ['Theirs', 2]
  type(saver, 'Mine')
  await saver.flush()
  saver.decide('theirs')
  expect(saver.state()).toMatchObject({ draft: { text: 'Theirs' }, conflict: null })
  expect(text).toBe('Theirs')
})
test.each(['mine', 'theirs'] as const)('choosing %s keeps what only one side changed', async (whose) => {
  const saver = saverOf()
  type(saver, 'Hello')
  await saver.flush()
  ;[text, tags, version] = ['Theirs', ['tea'], 2]
  saver.change((draft) => ({ ...draft, text: 'Mine', firstComment: 'First!' }))
  await saver.flush()
  saver.decide(whose)
  expect(saver.state().draft).toMatchObject({
    text: whose === 'mine' ? 'Mine' : 'Theirs',
    hashtags: ['tea'],
    firstComment: 'First!',
  })
})
test('a change to another field is joined without asking', async () => {
  const saver = saverOf()
  type(saver, 'Hello')
  await saver.flush()
  version = 2 // such as a conversion that came to its end
  type(saver, 'Hello there')
  expect(await saver.flush()).toBe(true)
  expect(text).toBe('Hello there')
  expect(saver.state().conflict).toBeNull()
})
test('a fresh look brings what is new and keeps what is being typed', async () => {
  const saver = saverOf()
  type(saver, 'Hello')
  await saver.flush()
  saver.change((draft) => ({ ...draft, firstComment: 'First!' }))
  ;[text, version] = ['Hello from elsewhere', 2]
  saver.take(answer())
  expect(saver.state().draft).toMatchObject({ text: 'Hello from elsewhere', firstComment: 'First!' })
})
test('an older answer that comes late changes nothing', async () => {
  const saver = saverOf()
  type(saver, 'Hello')
  await saver.flush()
  const late = answer()
  type(saver, 'Hello there')
  await saver.flush()
  saver.take(late)
  expect(saver.state()).toMatchObject({ draft: { text: 'Hello there' }, post: { version: 2 } })
})
test('a fresh look does not take away the space that was just typed', async () => {
  const saver = saverOf()
  type(saver, 'Hello ')
  await saver.flush()
  saver.take(answer())
  expect(saver.state().draft.text).toBe('Hello ')
})
