import { fetch, type Response } from 'undici'
import { ModelProblem } from './model-problem.ts'

const provider = 'Google'
const googlesApi = 'https://generativelanguage.googleapis.com'
/** Where Google keeps files: the only other hosts that it may point on to, and those do not get the key. */
const storage = /(?:^|\.)(?:googleapis|googleusercontent)\.com$/

export type Api = { key: string; url: string | undefined }

/**
 * Where the file of an answer lies, always at the API that we were set up with: the address in an answer is read for
 * its path only. @throws ModelProblem (`corrupt`) for one that leads elsewhere.
 */
export function fileAddress(uri: string, { url }: Pick<Api, 'url'>): URL {
  const api = new URL(url ?? googlesApi)
  const given = URL.parse(uri)
  const path = given && /^(\/v\w+\/files\/[\w-]{1,200})(?::download)?$/.exec(given.pathname)?.[1]
  const known = given && (given.origin === api.origin || given.origin === googlesApi)
  if (!path || !known)
    throw new ModelProblem(provider, 'corrupt', { detail: 'its address leads to another place' })
  return new URL(`${api.href.replace(/\/$/, '')}${path}:download?alt=media`)
}

/** Begins to read a file, with the key in a header. Its body is a stream. @throws ModelProblem */
export async function openFile(address: URL, { key }: Api, signal: AbortSignal): Promise<Response> {
  const first = await fetch(address, { headers: { 'x-goog-api-key': key }, redirect: 'manual', signal })
  const answer = isRedirect(first) ? await follow(first, address, signal) : first
  if (answer.ok && !/^(?:text\/|application\/json)/.test(answer.headers.get('content-type') ?? ''))
    return answer
  await answer.body?.cancel()
  throw problemOf(answer)
}

const isRedirect = ({ status }: Response): boolean => status >= 300 && status < 400

async function follow(answer: Response, from: URL, signal: AbortSignal): Promise<Response> {
  await answer.body?.cancel()
  const to = URL.parse(answer.headers.get('location') ?? '', from.href)
  const allowed = to?.origin === from.origin || (to?.protocol === 'https:' && storage.test(to.hostname))
  if (!to || !allowed)
    throw new ModelProblem(provider, 'corrupt', { detail: 'its address leads to another place' })
  return fetch(to, { redirect: 'error', signal })
}

function problemOf({ ok, status, headers }: Response): ModelProblem {
  const seconds = Number.parseFloat(headers.get('retry-after') ?? '')
  const more = Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}
  if (ok) return new ModelProblem(provider, 'corrupt', { detail: 'words in place of a video' })
  if (status === 429) return new ModelProblem(provider, 'quota', more)
  if (status === 401 || status === 403) return new ModelProblem(provider, 'key')
  if (status === 404 || status === 410)
    return new ModelProblem(provider, 'invalid', { detail: 'the file is not there, or not any more' })
  return new ModelProblem(provider, status >= 500 ? 'overloaded' : 'invalid', more)
}
