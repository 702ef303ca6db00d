import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { MailNotTaken } from '../mail.ts'
import { createOutbox } from './outbox-store.ts'
import { createSmtpMailer } from './smtp-mailer.ts'

const mail = { to: 'rosa@example.com', subject: 'Grüße ✓', text: 'Hello', html: '<p>Hello</p>' }
const received: ParsedMail[] = []
let server: SMTPServer
let port: number
let db: TestDatabase

beforeAll(async () => {
  db = await createTestDatabase()
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (address, _session, done) =>
      done(address.address === 'nobody@example.com' ? new Error('no such mailbox') : null),
    onData: (stream, _session, done) =>
      simpleParser(stream, (error, parsed) => {
        if (!error) received.push(parsed)
        done(error)
      }),
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.server.address() as { port: number }).port // listening on TCP
})
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve))
  await db.close()
})

test('SMTP delivers both bodies from the configured sender', async () => {
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'Adwright <hi@adwright.test>' })
  await mailer.send(mail)
  mailer.close()
  expect(received[0]).toMatchObject({ subject: 'Grüße ✓', text: expect.stringContaining('Hello') as string })
  expect(received[0]?.from?.text).toContain('hi@adwright.test')
  expect(received[0]?.html).toContain('<p>Hello</p>')
})

test('whether the server lets us in is asked without sending anything', async () => {
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'a@b.test' })
  const before = received.length
  await expect(mailer.verify()).resolves.toBeUndefined()
  expect(received).toHaveLength(before)
  mailer.close()
  const away = createSmtpMailer({ url: 'smtp://127.0.0.1:1', from: 'a@b.test' })
  await expect(away.verify()).rejects.toThrow(/ECONNREFUSED/)
  away.close()
})

test('a refused recipient is an error, not silence', async () => {
  const mailer = createSmtpMailer({ url: `smtp://127.0.0.1:${port}`, from: 'a@b.test' })
  await expect(mailer.send({ ...mail, to: 'nobody@example.com' })).rejects.toThrow('no such mailbox')
  await expect(mailer.send({ ...mail, to: 'nobody@example.com' })).rejects.toBeInstanceOf(MailNotTaken)
  mailer.close()
})

test('the outbox keeps mails, newest first, out of the reach of tenant code', async () => {
  const outbox = createOutbox({ transactions: db, clock: fakeClock() })
  await outbox.send({ ...mail, subject: 'one' })
  await outbox.send({ ...mail, subject: 'two' })
  expect((await outbox.list(10)).map((each) => each.subject)).toEqual(['two', 'one'])
  await expect(db.pool.query('select * from outbox_mails')).rejects.toThrow(/permission denied/)
})

test('a server that is not there has taken nothing; one that hangs up in the middle may have', async () => {
  const away = createSmtpMailer({ url: 'smtp://127.0.0.1:1', from: 'a@b.test' })
  await expect(away.send(mail)).rejects.toBeInstanceOf(MailNotTaken)
  away.close()
  const rude = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session) => {
      stream.resume()
      stream.on('end', () => rude.connections.forEach((one) => one.id === session.id && one.close()))
    },
  })
  await new Promise<void>((resolve) => rude.listen(0, '127.0.0.1', resolve))
  const mailer = createSmtpMailer({
    url: `smtp://127.0.0.1:${(rude.server.address() as { port: number }).port}`, // listening on TCP
    from: 'a@b.test',
  })
  const error: unknown = await mailer.send(mail).catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(Error)
  expect(error).not.toBeInstanceOf(MailNotTaken)
  mailer.close()
  await new Promise<void>((resolve) => rude.close(resolve))
})
