import type { ApiClient } from '../client.ts'
import { ApiError } from '../client.ts'
import type { EndpointName } from '../endpoints.ts'
import type { ErrorBody } from '../errors.ts'
import type { Post, PostFinding, Publication } from '../posts.ts'
import type { Pace } from './poll.ts'

type Call = {
  name: EndpointName
  body?: Record<string, unknown>
  params?: Record<string, unknown>
  form?: Record<string, unknown>
  filename?: string
}
type Answers = Partial<Record<EndpointName, (call: Call) => unknown>>

/** The API in memory: answers as told, keeps what was asked. Every call that nobody thought of fails. */
export function fakeApi(answers: Answers) {
  const calls: Call[] = []
  const api = (async (name: EndpointName, sent: object = {}) => {
    const call = { name, ...sent } as Call
    calls.push(call)
    const answer = answers[name]
    if (!answer) throw new Error(`nobody answers ${name}`)
    return answer(call)
  }) as ApiClient // one function for all names, as the client is
  return {
    api,
    calls,
    named: (name: EndpointName) => calls.filter((call) => call.name === name),
  }
}

/** Time that passes only while somebody sleeps. */
export function fakePace(): Pace & { sleeps: number[] } {
  let now = 0
  const sleeps: number[] = []
  return {
    sleeps,
    now: () => now,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      sleeps.push(ms)
      now += ms
    },
  }
}

/** One answer after the other; the last one for ever. An Error is thrown. */
export function inTurn(...answers: unknown[]): () => unknown {
  return () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer instanceof Error) throw answer
    return answer
  }
}

export const refusal = (status: number, code: ErrorBody['code'], message = code) =>
  new ApiError(status, { code, message, requestId: 'req_1' })

const aPublication = (given: Partial<Publication> = {}): Publication =>
  ({
    id: `pub_${given.network ?? 'facebook'}`,
    network: 'facebook',
    name: 'Bakery Rosa',
    simulated: true,
    state: 'scheduled',
    sentence: '',
    findings: [],
    waitingFor: null,
    comment: null,
    permalink: given.state === 'published' ? 'https://example.com/post' : null,
    ...given,
  }) as Publication // only what the services look at

/** A post with these publications; its own state is the first one's. */
export const aPost = (...publications: Partial<Publication>[]): Post =>
  ({
    id: 'post_1',
    version: 1,
    state: publications[0]?.state ?? 'scheduled',
    timing: 'now',
    dueAt: null,
    publications: publications.map(aPublication),
  }) as Post // as above

/** Something that has to be mended, with these ways to do so. */
export const aProblem = (code: string, ...fixes: PostFinding['fixes']): PostFinding => ({
  level: 'problem',
  code,
  message: `Mend ${code}.`,
  fixes,
})
