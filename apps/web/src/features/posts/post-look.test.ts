import type { Publication, PublicationState } from '@adwright/contract'
import { expect, test } from 'vitest'
import { isChangeable } from './post-look.ts'

const on = (...states: [PublicationState, externalId?: string][]) => ({
  publications: states.map(([state, externalId = null]) => ({ state, externalId }) as Publication), // what is looked at
})

test('a post can be changed as long as nothing of it is out or on its way', () => {
  expect(isChangeable(on(['scheduled'], ['waiting']))).toBe(true)
  expect(isChangeable(on(['scheduled'], ['publishing']))).toBe(false)
  expect(isChangeable(on(['failed'], ['published', '1']))).toBe(false)
  expect(isChangeable(on(['unknown']))).toBe(false)
})
