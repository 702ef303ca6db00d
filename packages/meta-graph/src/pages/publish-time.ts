import type { Problem } from '../design/problem.ts'

const MINUTE = 60
const DAY = 86_400

/** How far ahead Meta takes a time. Older pages of Meta's say 75 days or six months. */
const LATEST = { post: 30 * DAY, reel: 29 * DAY }
const EARLIEST = 10 * MINUTE

/** What is wrong with a time to publish at, both in unix seconds; nothing when Meta would take it. */
export function publishTimeProblems(at: number, now: number, what: 'post' | 'reel' = 'post'): Problem[] {
  const ahead = at - now
  const problem = (message: string): Problem => ({ field: ['scheduled_publish_time'], message })
  if (ahead < EARLIEST) return [problem('at least ten minutes ahead')]
  return ahead > LATEST[what] ? [problem(`at most ${LATEST[what] / DAY} days ahead`)] : []
}
