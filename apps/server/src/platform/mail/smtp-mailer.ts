import nodemailer from 'nodemailer'
import { MailNotTaken, type Mailer } from '../mail.ts'

/** Sends through an SMTP server; `close` lets go of its connections. */
export function createSmtpMailer({ url, from }: { url: string; from: string }): Mailer & {
  /** Signs in at the server and sends nothing; throws what is wrong. */
  verify(): Promise<void>
  close(): void
} {
  const transport = nodemailer.createTransport(url, { from })
  return {
    send: async ({ to, subject, text, html, headers = {} }) => {
      await transport.sendMail({ from, to, subject, text, html, headers }).catch((error: unknown) => {
        throw isRefusal(error) ? new MailNotTaken(error.message, { cause: error }) : error
      })
    },
    verify: async () => {
      await transport.verify()
    },
    close: () => transport.close(),
  }
}

/** What nodemailer calls all that goes wrong before the mail itself is on its way, and what the server says no to. */
const before = new Set(['EDNS', 'ETLS', 'EREQUIRETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'EENVELOPE'])
const isRefusal = (error: unknown): error is Error =>
  error instanceof Error &&
  (('responseCode' in error && typeof error.responseCode === 'number' && error.responseCode >= 400) ||
    ('code' in error && typeof error.code === 'string' && before.has(error.code)) ||
    ('syscall' in error && error.syscall === 'connect'))
