import type { PostId } from '@adwright/contract'
import { expect, test } from 'vitest'
import { nextSession } from './session.ts'

const id = 'post_1' as PostId // ids are branded strings
const fresh = { number: 0, made: null, arrived: false }

test('the page goes on while the new post’s id is on its way into the address', () => {
  const made = { ...fresh, made: id }
  expect(nextSession(made, undefined)).toBe(made)
  expect(nextSession(made, id)).toEqual({ ...made, arrived: true })
})
test('without the id in the address another post begins', () => {
  const there = { number: 0, made: id, arrived: true }
  expect(nextSession(there, id)).toBe(there)
  expect(nextSession(there, undefined)).toEqual({ number: 1, made: null, arrived: false })
})
test('nothing happens before a post is made', () => expect(nextSession(fresh, undefined)).toBe(fresh))
