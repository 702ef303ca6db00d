import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Asker } from './asker.ts'
import {
  checkDatabase,
  checkMail,
  checkMetaApp,
  checkPublicUrl,
  checkStorage,
  type Finding,
} from './checks.ts'
import type { Env } from './env-file.ts'
import { loadConfig } from '../../apps/server/src/config.ts'

/** Answers so far, on top of what the file held before. */
export type Answers = { before: Env; changes: Env }

const valueOf = ({ before, changes }: Answers, key: string) => changes[key] ?? before[key] ?? ''
/** The settings as the server would read them; the embedded database has no address yet. */
const configOf = ({ before, changes }: Answers) =>
  loadConfig({ DATABASE_URL: 'postgres://embedded', ...before, ...changes })

const required = (what: string) => (text: string | undefined) =>
  text?.trim() ? undefined : `Type ${what}, or press Ctrl-C to stop; nothing is written before the end.`

/** Asks a group of questions until what they describe works, or the person wants to keep it all the same. */
async function untilItWorks(ask: Asker, questions: () => Promise<void>, check: () => Promise<Finding>) {
  for (;;) {
    await questions()
    const finding = await ask.waiting('Trying it', check)
    ask.tell(finding.ok ? 'good' : 'bad', finding.sentence)
    if (finding.ok || !(await ask.yes('Answer these again?', true))) return
  }
}

export async function askUse(ask: Asker, answers: Answers): Promise<void> {
  const live = await ask.choice('What should this Adwright do?', valueOf(answers, 'META_MODE') || 'twin', [
    { value: 'twin', label: 'Rehearse', hint: 'a simulated Meta on this machine: no account, no cost' },
    { value: 'live', label: 'Run real ads', hint: 'needs a Meta developer app of your own' },
  ])
  const place = await ask.choice('Where does it run?', valueOf(answers, 'NODE_ENV') || 'development', [
    { value: 'development', label: 'On this computer', hint: 'for me and my team, to try and to build' },
    { value: 'production', label: 'On a server', hint: 'people reach it over the internet' },
  ])
  answers.changes['META_MODE'] = live
  answers.changes['NODE_ENV'] = place
  if (place === 'production') await keepSecrets(answers)
}

/** Production wants its secrets said. What this installation has sealed already must stay readable, so its own are taken. */
async function keepSecrets(answers: Answers): Promise<void> {
  const dataDir = valueOf(answers, 'DATA_DIR') || '.data'
  const stored = (name: string) =>
    readFile(path.join(dataDir, name), 'utf8').then(
      (text) => text.trim(),
      () => undefined,
    )
  const make = {
    ENCRYPTION_KEYS: async () =>
      (await stored('encryption-keys')) ?? `k1:${randomBytes(32).toString('base64')}`,
    AUTH_SECRET: async () => (await stored('auth-secret')) ?? randomBytes(48).toString('base64url'),
  }
  for (const [key, value] of Object.entries(make))
    if (!valueOf(answers, key)) answers.changes[key] = await value()
}

export async function askAddress(ask: Asker, answers: Answers): Promise<void> {
  const live = valueOf(answers, 'META_MODE') === 'live'
  if (!live && valueOf(answers, 'NODE_ENV') !== 'production') return
  await untilItWorks(
    ask,
    async () => {
      answers.changes['PUBLIC_URL'] = await ask.text('At which address do people reach it?', {
        before: valueOf(answers, 'PUBLIC_URL'),
        placeholder: 'https://adwright.example.com',
        problem: (text) =>
          /^https?:\/\/[^/\s]+\/?$/.test(text ?? '')
            ? undefined
            : 'An address such as https://ads.my-shop.com',
      })
    },
    () => Promise.resolve(checkPublicUrl(valueOf(answers, 'PUBLIC_URL'))),
  )
}

export async function askMetaApp(ask: Asker, answers: Answers): Promise<void> {
  if (valueOf(answers, 'META_MODE') !== 'live') return
  ask.note(
    'Your Meta app',
    [
      'Make one at developers.facebook.com → My Apps (type: Business), then open App settings → Basic.',
      'The whole way, App Review included, is in docs/guides/meta-app.md.',
    ].join('\n'),
  )
  await untilItWorks(
    ask,
    async () => {
      answers.changes['META_APP_ID'] = await ask.text('App ID', {
        before: valueOf(answers, 'META_APP_ID'),
        placeholder: '1234567890123456',
        problem: (text) => (/^\d{5,20}$/.test(text ?? '') ? undefined : 'Digits only, as shown at Meta'),
      })
      answers.changes['META_APP_SECRET'] = await ask.secret('App secret', {
        before: valueOf(answers, 'META_APP_SECRET'),
        problem: required('the app secret'),
      })
    },
    () => checkMetaApp(configOf(answers).meta),
  )
}

export async function askDatabase(ask: Asker, answers: Answers): Promise<void> {
  const own = await ask.choice(
    'Where is the database?',
    valueOf(answers, 'DATABASE_URL') ? 'own' : 'embedded',
    [
      {
        value: 'embedded',
        label: 'Bring one along',
        hint: 'PostgreSQL in the data folder; fine for one machine',
      },
      { value: 'own', label: 'I have a PostgreSQL', hint: '16 or newer' },
    ],
  )
  if (own === 'embedded') {
    if (valueOf(answers, 'DATABASE_URL')) answers.changes['DATABASE_URL'] = ''
    return
  }
  await untilItWorks(
    ask,
    async () => {
      answers.changes['DATABASE_URL'] = await ask.text('Its address', {
        before: valueOf(answers, 'DATABASE_URL'),
        placeholder: 'postgres://adwright:password@127.0.0.1:5432/adwright',
        problem: (text) =>
          /^postgres(ql)?:\/\//.test(text ?? '') ? undefined : 'It begins with postgres://',
      })
    },
    () => checkDatabase(valueOf(answers, 'DATABASE_URL')),
  )
}

export async function askMail(ask: Asker, answers: Answers): Promise<void> {
  const production = valueOf(answers, 'NODE_ENV') === 'production'
  const wanted = await ask.yes(
    production
      ? 'Send mails (confirmation, password reset, invitations) through an SMTP server?'
      : 'Send mails through an SMTP server? Without one they are shown at /outbox.',
    production || valueOf(answers, 'SMTP_URL') !== '',
  )
  if (!wanted) {
    if (valueOf(answers, 'SMTP_URL')) answers.changes['SMTP_URL'] = ''
    return
  }
  await untilItWorks(
    ask,
    async () => {
      answers.changes['SMTP_URL'] = await ask.secret('Its address, user and password included', {
        before: valueOf(answers, 'SMTP_URL'),
        placeholder: 'smtp://user:password@mail.example.com:587',
        problem: (text) =>
          /^smtps?:\/\//.test(text ?? '') ? undefined : 'It begins with smtp:// or smtps://',
      })
      answers.changes['MAIL_FROM'] = await ask.text('From whom do the mails come?', {
        before: valueOf(answers, 'MAIL_FROM'),
        placeholder: 'My shop <ads@my-shop.com>',
        problem: (text) => (/\S+@\S+/.test(text ?? '') ? undefined : 'A name and an address'),
      })
    },
    () => checkMail(valueOf(answers, 'SMTP_URL')),
  )
}

export async function askFiles(ask: Asker, answers: Answers): Promise<void> {
  const where = await ask.choice(
    'Where are pictures and videos kept?',
    valueOf(answers, 'STORAGE') || 'folder',
    [
      { value: 'folder', label: 'In the data folder' },
      { value: 's3', label: 'In S3, or something that speaks like it', hint: 'MinIO, R2, …' },
    ],
  )
  answers.changes['STORAGE'] = where
  if (where !== 's3') return
  const need = (key: string, message: string, placeholder: string) =>
    ask.text(message, {
      before: valueOf(answers, key),
      placeholder,
      problem: required(message.toLowerCase()),
    })
  await untilItWorks(
    ask,
    async () => {
      answers.changes['S3_BUCKET'] = await need('S3_BUCKET', 'Bucket', 'my-adwright-files')
      answers.changes['S3_REGION'] = await need('S3_REGION', 'Region', 'eu-central-1')
      answers.changes['S3_ENDPOINT'] = await ask.text('Endpoint (leave empty for Amazon)', {
        before: valueOf(answers, 'S3_ENDPOINT'),
        placeholder: 'https://minio.my-shop.com',
        problem: (text) => (!text || /^https?:\/\//.test(text) ? undefined : 'An address, or nothing'),
      })
      answers.changes['S3_FORCE_PATH_STYLE'] = String(valueOf(answers, 'S3_ENDPOINT') !== '')
      answers.changes['S3_ACCESS_KEY_ID'] = await need('S3_ACCESS_KEY_ID', 'Access key id', 'AKIA…')
      answers.changes['S3_SECRET_ACCESS_KEY'] = await ask.secret('Secret access key', {
        before: valueOf(answers, 'S3_SECRET_ACCESS_KEY'),
        problem: required('the secret access key'),
      })
    },
    () => {
      const { storage } = configOf(answers)
      return storage.kind === 's3'
        ? checkStorage(storage)
        : Promise.resolve({ ok: true, sentence: 'Files stay in the data folder.' })
    },
  )
}
