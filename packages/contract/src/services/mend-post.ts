import type { ApiClient } from '../client.ts'
import type { Post, PostFinding, Publication } from '../posts.ts'
import { poll } from './poll.ts'
import type { Watched } from './progress.ts'

const MOST_MENDING_MS = 10 * 60_000
const CONVERTING = 'video.converting'

type Problem = { publication: Publication; finding: PostFinding }

/** What has to be mended before a post can go out, by destination. */
export const problemsOf = ({ publications }: Pick<Post, 'publications'>): Problem[] =>
  publications.flatMap((publication) =>
    publication.findings
      .filter(({ level }) => level === 'problem')
      .map((finding) => ({ publication, finding })),
  )

/** Applies the best fix of every problem that has one, each once, and waits for conversions. @throws ApiError */
export async function mendPost(api: ApiClient, draft: Post, watched: Watched): Promise<Post> {
  const { pace, signal, onProgress } = watched
  const deadline = pace.now() + MOST_MENDING_MS
  const tried = new Set<string>()
  const found = problemsOf(draft).length
  let post = draft
  for (;;) {
    const problems = problemsOf(post)
    const done = Math.max(0, found - problems.length)
    onProgress?.({ stage: 'mending', percent: Math.round((100 * done) / Math.max(1, found)) })
    if (isConverting(post)) {
      // One conversion mends most of what is wrong with a video; what is left shows when it is done.
      if (pace.now() >= deadline) return post
      post = await poll(post, {
        ask: () => api('getPost', { params: { id: draft.id }, signal }),
        isDone: (now) => !isConverting(now),
        mostMs: deadline - pace.now(),
        pace,
        signal,
      })
      continue
    }
    const next = problems.find((problem) => problem.finding.fixes.length > 0 && !tried.has(nameOf(problem)))
    const [fix] = next?.finding.fixes ?? []
    if (!next || !fix) return post
    tried.add(nameOf(next))
    const body = { version: post.version, publicationId: next.publication.id, fix }
    post = await api('fixPost', { params: { id: post.id }, body, signal })
  }
}

const isConverting = (post: Post) => problemsOf(post).some(({ finding }) => finding.code === CONVERTING)

const nameOf = ({ publication, finding }: Problem) =>
  `${publication.id} ${finding.code} ${finding.item ?? ''}`
