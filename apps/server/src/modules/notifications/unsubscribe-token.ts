import { createHmac, timingSafeEqual } from 'node:crypto'
import { NotificationTopic, UserId } from '@adwright/contract'
import { z } from 'zod'

const Content = z.strictObject({ userId: UserId, topics: z.array(NotificationTopic).min(1) })
type Content = z.infer<typeof Content>

/** The link of a mail that stops mails like it. It never ends: people keep mails for years. */
export function makeUnsubscribeToken(secret: string, content: Content): string {
  const text = Buffer.from(JSON.stringify(content)).toString('base64url')
  return `${text}.${signature(secret, text)}`
}

/** Undefined for what was not made by us. */
export function readUnsubscribeToken(secret: string, token: string): Content | undefined {
  const [text = '', given = ''] = token.split('.')
  const [wanted, got] = [Buffer.from(signature(secret, text)), Buffer.from(given)]
  if (wanted.length !== got.length || !timingSafeEqual(wanted, got)) return undefined
  return Content.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))).data
}

const signature = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(`unsubscribe ${text}`).digest('base64url')
