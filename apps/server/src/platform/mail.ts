export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  /** Besides the usual ones. */
  headers?: Readonly<Record<string, string>>
}
/** The mail server did not take it, so it may be sent again. After any other error nobody knows. */
export class MailNotTaken extends Error {
  override name = 'MailNotTaken'
}
export type Mailer = { send(mail: Mail): Promise<void> }
