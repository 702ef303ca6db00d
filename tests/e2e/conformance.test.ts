import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  everyMethod,
  exceptions,
  methodsOf,
  needsPageToken,
  requestProblems,
  type Given,
} from '@adwright/meta-graph/conformance'
import { neverAnswered } from './conformance/answered-fields.ts'
import { answerProblems } from './conformance/answer-problems.ts'
import { makeGiven } from './conformance/make-given.ts'
import { startOtherSide, type Exchange, type OtherSide } from './conformance/other-side.ts'
import { absentFields, nothing } from './conformance/outcomes.ts'
import { promises } from './conformance/promises.ts'

let other: OtherSide
let given: Given
let promised: ReturnType<typeof promises>
const all: Exchange[] = []
beforeAll(async () => {
  other = await startOtherSide()
  given = await makeGiven(other)
  promised = promises(given)
  other.takeExchanges()
})
afterAll(() => other.stop())

describe('the twin answers every method of the client, as the specifications have it', () => {
  for (const [method, sample] of Object.entries(everyMethod)) {
    test(method, async () => {
      // What was just made is looked for once Meta had its time with it.
      if (method.endsWith('.findByMark')) await other.pass('PT2M')
      other.takeExchanges()
      const answer = await sample(needsPageToken(method) ? other.page : other.person, given)
      const exchanges = other.takeExchanges()
      all.push(...exchanges)

      expect(exchanges.map(({ status }) => status)).toEqual(exchanges.map(() => 200))
      expect(exchanges.length).toBeGreaterThan(0)
      const requests = method in exceptions ? [] : exchanges.map(({ request }) => request)
      expect(requests.flatMap((request) => requestProblems(request, given.ids))).toEqual([])

      expect(answerProblems(answer).length > 0, answerProblems(answer).join(', ')).toBe(method in nothing)
      if (method in promised) expect({ answer }).toMatchObject({ answer: promised[method] })
    })
  }
})

test('what was revoked last is over', async () => {
  await expect(other.person.me()).rejects.toMatchObject({ kind: 'auth' })
})

test('all methods of a session were made, and what is said of them is of methods there are', () => {
  const methods = methodsOf(other.person)
  expect(Object.keys(everyMethod).toSorted()).toEqual(methods.toSorted())
  const said = [...Object.keys(nothing), ...Object.keys(promised)]
  expect(said.filter((method) => !methods.includes(method))).toEqual([])
})

test('every field that is asked for is answered', () => {
  expect(neverAnswered(all, given.ids)).toEqual(Object.keys(absentFields))
})
