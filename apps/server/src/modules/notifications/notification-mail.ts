import type { Mail } from '#platform/mail.ts'
import { letter, type Addressee } from '#platform/mail/letter.ts'
import type { StoredNotification } from './notification.ts'
import { isLocked, topicOf } from './topic.ts'
import { makeUnsubscribeToken } from './unsubscribe-token.ts'
import { wordsOf } from './words.ts'

type Sending = { publicUrl: string; secret: string; daily: boolean }

/** One mail of all that happened; the first one of a few names it. */
export function notificationMail(
  to: Addressee,
  [first, ...others]: readonly [StoredNotification, ...StoredNotification[]],
  { publicUrl, secret, daily }: Sending,
): Mail {
  const all = [first, ...others]
  const topics = [...new Set(all.map(({ kind }) => topicOf(kind)))].filter((topic) => !isLocked(topic))
  const mail = letter(to, {
    subject: subjectOf(all, daily),
    lines: all.map(lineOf),
    button:
      others.length === 0
        ? ['Open it', addressOf(publicUrl, first)]
        : ['Open Adwright', `${publicUrl}/notifications`],
    after: [
      topics.length === 0
        ? 'We always tell you of this, because it is about the safety of your account.'
        : `You choose what comes by mail: ${publicUrl}/settings/notifications`,
    ],
  })
  if (topics.length === 0) return mail
  const token = makeUnsubscribeToken(secret, { userId: first.userId, topics })
  return {
    ...mail,
    headers: {
      // RFC 8058: the mail program shows a button, and presses it with a POST of its own.
      'List-Unsubscribe': `<${publicUrl}/api/notifications/unsubscribe?token=${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}

function subjectOf(all: readonly StoredNotification[], daily: boolean): string {
  const [first] = all
  const title = first ? titleOf(first) : ''
  if (daily)
    return all.length === 1 ? `Your day at Adwright: ${title}` : `Your day at Adwright: ${all.length} things`
  return all.length === 1 ? title : `${title} And ${all.length - 1} more`
}

const titleOf = ({ kind, params }: StoredNotification): string =>
  `${params.simulated ? '[Rehearsal] ' : ''}${wordsOf(kind, params).title}`

function lineOf(one: StoredNotification): string {
  const { text } = wordsOf(one.kind, one.params)
  return text === null ? titleOf(one) : `${titleOf(one)} ${text}`
}

/** Into the workspace that it happened in, whichever the browser was in last. */
const addressOf = (publicUrl: string, { link, workspaceId }: StoredNotification): string => {
  const url = new URL(link, publicUrl)
  if (workspaceId !== null) url.searchParams.set('workspace', workspaceId)
  return url.href
}
