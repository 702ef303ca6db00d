import nodemailer from 'nodemailer'
import type { Mailer } from '../mail.ts'

/** Sends through an SMTP server; `close` lets go of its connections. */
export function createSmtpMailer({ url, from }: { url: string; from: string }): Mailer & { close(): void } {
  const transport = nodemailer.createTransport(url, { from })
  return {
    send: async ({ to, subject, text, html }) => {
      await transport.sendMail({ from, to, subject, text, html })
    },
    close: () => transport.close(),
  }
}
