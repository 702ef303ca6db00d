import type { PostId } from '@adwright/contract'
import { expect, test } from 'vitest'
import { nextFresh } from './fresh-post.ts'

const id = 'post_1' as PostId // ids are branded strings
const none = { number: 0, made: null, arrived: false }

test('the page goes on while the new post’s id is on its way into the address', () => {
  const made = { ...none, made: id }
  expect(nextFresh(made, undefined)).toBe(made)
  expect(nextFresh(made, id)).toEqual({ ...made, arrived: true })
})
test('without the id in the address another post begins', () => {
  const there = { number: 0, made: id, arrived: true }
  expect(nextFresh(there, id)).toBe(there)
  expect(nextFresh(there, undefined)).toEqual({ number: 1, made: null, arrived: false })
})
test('nothing happens before a post is made', () => expect(nextFresh(none, undefined)).toBe(none))
