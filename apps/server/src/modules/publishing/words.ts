import type { StoredPublication } from './post.ts'
import { networkNames } from './trouble.ts'

/** Where a publication stands, for the person at the screen. */
export function sentenceOf(publication: StoredPublication): string {
  const where = networkNames[publication.network]
  switch (publication.state) {
    case 'draft':
      return 'A draft: it goes out when you say so.'
    case 'scheduled':
      return 'On the calendar: it goes out by itself.'
    case 'publishing':
      if (publication.externalId === null) return `It is on its way to ${where}.`
      return publication.problem ?? `${where} has taken it and is still preparing the video.`
    case 'waiting':
      return publication.waitingFor?.sentence ?? 'It waits, and goes out by itself.'
    case 'published':
      if (publication.commentState === 'failed')
        return `It is out on ${where}; the first comment could not be written. ${publication.commentProblem ?? ''}`.trim()
      return `It is out on ${where}.`
    case 'unknown':
      return `${where}'s answer was lost, so it may or may not be out. It is never sent a second time before we have looked: we do so by ourselves, and you can look now.`
    case 'failed':
      return `It is not on ${where}. ${publication.problem ?? ''}`.trim()
    case 'expired':
      return `It did not go out. ${publication.problem ?? ''}`.trim()
    case 'deleted':
      return `It was taken down from ${where}.`
  }
}

type Entry = { action: string; byYou: boolean; bySystem: boolean; after: Record<string, unknown> }

/** What happened to a post, as a sentence; undefined for what nobody need read. */
export function activitySentence({ action, byYou, bySystem, after }: Entry): string | undefined {
  const who = byYou ? 'You' : bySystem ? 'Adwright' : 'A colleague'
  const where =
    typeof after['name'] === 'string'
      ? `${after['name']} (${networkNames[after['network'] as StoredPublication['network']] ?? 'Meta'})`
      : 'the network'
  const problem = typeof after['problem'] === 'string' ? after['problem'] : ''
  switch (action) {
    case 'post.created':
      return `${who} wrote it.`
    case 'post.changed':
      return `${who} changed it.`
    case 'post.scheduled':
      return `${who} put it on the calendar.`
    case 'post.moved':
      return `${who} moved it to another time.`
    case 'post.sent':
      return `${who} sent it out.`
    case 'post.unscheduled':
      return `${who} took it off the calendar.`
    case 'post.approved':
      return `${who} said yes to it.`
    case 'post.refused':
      return `${who} said no to it${typeof after['note'] === 'string' ? `: ${after['note']}` : '.'}`
    case 'post.duplicated':
      return `${who} made it from another post.`
    case 'post.imported':
      return `${who} imported it.`
    case 'post.fixed':
      return `${who} mended a finding.`
    case 'post.retried':
      return `${who} sent it once more.`
    case 'post.published':
      return `It went out on ${where}.`
    case 'post.failed':
      return `It did not go out on ${where}: ${problem}`
    case 'post.unknown':
      return `The answer of ${where} was lost.`
    case 'post.held':
      return typeof after['sentence'] === 'string' ? after['sentence'] : `It waits for ${where}.`
    case 'post.expired':
      return `Its time had passed before it could go out on ${where}.`
    case 'post.comment_failed':
      return `The first comment on ${where} could not be written: ${problem}`
    case 'post.edited_there':
      return `${who} changed the words on ${where}.`
    case 'post.deleted_there':
      return `${who} took it down from ${where}.`
    case 'post.comment_written':
      return `${who} answered a comment on ${where}.`
    case 'post.comment_hidden':
      return `${who} hid a comment on ${where}.`
    case 'post.comment_shown':
      return `${who} showed a comment on ${where} again.`
    case 'post.repeated':
      return `${who} let it come again.`
    default:
      return undefined
  }
}
