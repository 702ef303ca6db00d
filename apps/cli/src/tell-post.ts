import type { Network, Post, Publication } from '@adwright/contract'
import { problemsOf, standingOf } from '@adwright/contract/services'

export type Told = { lines: string[]; exitCode: 0 | 1 | 2 }
type Asked = { baseUrl: string; isForLater: boolean; mend: boolean; isPaused: boolean; timeZone: string }

const networkNames: Readonly<Record<Network, string>> = { facebook: 'Facebook', instagram: 'Instagram' }

/** Where a post stands, for the person at the terminal and for the script that called. */
export function tellPost(post: Post, asked: Asked): Told {
  const exitCode = exitCodeOf(post, asked)
  const lines = post.publications.flatMap((publication) => linesOf(post, publication, asked))
  return { exitCode, lines: [...lines, ...whatToDo(post, exitCode, asked)] }
}

/** 0 everything is out, or on the calendar when that was asked for; 1 something did not get out; 2 the rest. */
function exitCodeOf(
  { state, publications }: Pick<Post, 'state' | 'publications'>,
  { isForLater }: Pick<Asked, 'isForLater'>,
): Told['exitCode'] {
  const stopped = publications.some((one) => standingOf(one) === 'stopped')
  if (state === 'awaiting_approval') return 2
  if (stopped || publications.length === 0) return 1
  const isDone = (one: Publication) =>
    (one.state === 'published' && one.comment?.state !== 'failed') ||
    (isForLater && one.state === 'scheduled')
  return publications.every(isDone) ? 0 : 2
}

function linesOf(post: Post, publication: Publication, asked: Asked): string[] {
  const { network, name, simulated, permalink } = publication
  const problems = problemsOf({ publications: [publication] })
  return [
    `${networkNames[network]} · ${name}${simulated ? ' (simulated)' : ''}: ${sentenceOf(post, publication, asked)}`,
    ...problems.map(({ finding }) => `  - ${finding.message}`),
    ...(permalink ? [`  ${permalink}`] : []),
  ]
}

function sentenceOf(post: Post, publication: Publication, { isPaused, timeZone }: Asked): string {
  const { state, sentence } = publication
  if (post.state === 'awaiting_approval') return 'It waits for somebody to approve it.'
  if (state === 'draft')
    return problemsOf({ publications: [publication] }).length > 0
      ? 'Not sent, because something has to be mended first:'
      : 'Not sent, because of another destination.'
  if (state === 'scheduled' && isPaused)
    return 'Posting is paused. It goes out when you resume posting in the calendar.'
  if (state === 'scheduled' && post.timing === 'now') return 'Handed over. It goes out in a moment.'
  if (state === 'scheduled' && post.dueAt)
    return `On the calendar for ${timeIn(post.dueAt, timeZone)}. It goes out by itself.`
  return sentence
}

function whatToDo(post: Post, exitCode: Told['exitCode'], { baseUrl, mend }: Asked): string[] {
  const place = `${baseUrl}/posts/${post.id}`
  if (exitCode === 0) return []
  if (post.state !== 'draft') return [`See it at ${place}`]
  const isFixable = problemsOf(post).some(({ finding }) => finding.fixes.length > 0)
  const again = isFixable && !mend ? 'Run it again with --fix, or mend it' : 'Mend it'
  return [`${again} at ${place}`, 'It is kept as a draft; nothing of it is out.']
}

const timeIn = (at: string, timeZone: string) =>
  `${new Date(at).toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone })} (${timeZone})`
