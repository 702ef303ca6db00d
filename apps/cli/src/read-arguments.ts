import { parseArgs, type ParseArgsConfig } from 'node:util'
import { FilmSeconds, FilmStyle, Network } from '@adwright/contract'
import type { CliEnvironment } from './config.ts'
import { idOf } from './id-of.ts'
import type { At, Command, Credentials, PostOrder } from './post-order.ts'
import { UsageError } from './usage-error.ts'

const commands: readonly Command[] = [
  'post-everywhere',
  'post-video',
  'quick-image-campaign',
  'quick-video-campaign',
]
const everywhere = {
  caption: { type: 'string' },
  at: { type: 'string' },
  'first-comment': { type: 'string' },
  hashtags: { type: 'string' },
  key: { type: 'string' },
  fix: { type: 'boolean' },
  json: { type: 'boolean' },
  'no-wait': { type: 'boolean' },
  url: { type: 'string' },
  token: { type: 'string' },
  email: { type: 'string' },
  password: { type: 'string' },
} as const
const network = { network: { type: 'string', multiple: true } } as const
const alt = { alt: { type: 'string' } } as const
const prompted = {
  style: { type: 'string' },
  business: { type: 'string' },
  language: { type: 'string' },
} as const
/** What each command takes; anything else is refused rather than ignored. */
const optionsOf: Readonly<Record<Command, NonNullable<ParseArgsConfig['options']>>> = {
  'post-everywhere': { ...everywhere, ...network, ...alt },
  'post-video': everywhere,
  'quick-image-campaign': { ...everywhere, ...network, ...alt, ...prompted },
  'quick-video-campaign': { ...everywhere, ...network, ...prompted, duration: { type: 'string' } },
}

type Given = ReturnType<typeof parseArgs>['values']

/** @throws UsageError */
export function readArguments(argv: readonly string[], env: CliEnvironment): PostOrder | 'help' {
  const [first, ...rest] = argv
  if (first === 'help' || argv.includes('--help') || argv.includes('-h')) return 'help'
  if (first === undefined) throw new UsageError('Say what to do.')
  const command = commands.find((one) => one === first)
  if (!command) throw new UsageError(`There is no command ${first}.`)
  const { values, positionals } = parse(command, rest)
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const [subject, ...others] = positionals
  if (!subject?.trim()) throw new UsageError(`${command} needs ${needs[command]}.`)
  if (others.length > 0) throw new UsageError(`“${others[0]}” is one too many: put quotes around a text.`)
  const caption = text('caption')
  if (caption === undefined) throw new UsageError('Say what to write with it: --caption "…".')
  return {
    command,
    subject,
    caption,
    networks: networksOf(values['network']),
    at: atOf(text('at')),
    firstComment: text('first-comment'),
    altText: text('alt'),
    hashtags: (text('hashtags') ?? '')
      .split(/[\s,]+/)
      .map((tag) => tag.replace(/^#+/, ''))
      .filter(Boolean),
    style: command === 'quick-video-campaign' ? undefined : text('style'),
    filmStyle: command === 'quick-video-campaign' ? filmStyleOf(text('style')) : undefined,
    seconds: secondsOf(text('duration')),
    business: text('business'),
    language: text('language'),
    mend: values['fix'] === true,
    wait: values['no-wait'] !== true,
    json: values['json'] === true,
    key: keyOf(text('key')),
    baseUrl: baseUrlOf(text('url') ?? env.url),
    credentials: credentialsOf(text, env),
  }
}

const needs: Readonly<Record<Command, string>> = {
  'post-everywhere': 'a file to post',
  'post-video': 'a video to post',
  'quick-image-campaign': 'a sentence to draw from',
  'quick-video-campaign': 'a sentence to make a film from',
}

function parse(command: Command, args: string[]): { values: Given; positionals: string[] } {
  try {
    return parseArgs({ args, options: optionsOf[command], allowPositionals: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const [, unknown] = /^Unknown option '(-[^']+)'/.exec(said) ?? []
    throw new UsageError(unknown ? `${command} takes no ${unknown}.` : said, { cause: error })
  }
}

function networksOf(given: Given[string]): Network[] | undefined {
  if (!Array.isArray(given)) return undefined
  const named = given.flatMap((one) => String(one).split(','))
  return [...new Set(named)].map((name) => {
    const parsed = Network.safeParse(name.trim().toLowerCase())
    if (!parsed.success) throw new UsageError(`${name} is no network: choose facebook or instagram.`)
    return parsed.data
  })
}

function atOf(text: string | undefined): At | undefined {
  if (text === undefined) return undefined
  const [, day, time, seconds = '', zone] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(text) ?? []
  // A day that the calendar does not have becomes another one, in the eyes of Date.
  const plain = new Date(`${day}T${time}${seconds}Z`)
  if (day === undefined || time === undefined || !isSame(plain, `${day}T${time}`))
    throw new UsageError(`--at ${text} is no time: write it like 2026-12-24T09:00.`)
  if (!zone) return { kind: 'local', day, time }
  const instant = new Date(`${day}T${time}${seconds}${zone}`)
  if (Number.isNaN(instant.getTime()))
    throw new UsageError(`--at ${text} is no time: there is no zone ${zone}.`)
  return { kind: 'instant', at: instant.toISOString() }
}
const isSame = (date: Date, minute: string) =>
  !Number.isNaN(date.getTime()) && date.toISOString().startsWith(minute)

function secondsOf(text: string | undefined): PostOrder['seconds'] {
  if (text === undefined) return undefined
  const found = [...FilmSeconds.values].find((seconds) => String(seconds) === text)
  if (!found) throw new UsageError(`--duration ${text} is not possible: choose 6, 15, 30, 60 or 120 seconds.`)
  return found
}

function filmStyleOf(name: string | undefined): FilmStyle | undefined {
  if (name === undefined) return undefined
  const found = FilmStyle.safeParse(idOf(name))
  if (!found.success)
    throw new UsageError(`There is no style ${name} of films. There are: ${FilmStyle.options.join(', ')}.`)
  return found.data
}

function keyOf(key: string | undefined): string | undefined {
  if (key !== undefined && (key.length < 8 || key.length > 90))
    throw new UsageError('--key has 8 to 90 characters.')
  return key
}

function baseUrlOf(url: string): string {
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new UsageError(`${url} is no address: write it like https://adwright.example.`)
  return url.replace(/\/+$/, '')
}

function credentialsOf(text: (name: string) => string | undefined, env: CliEnvironment): Credentials {
  const token = text('token')
  const email = text('email') ?? env.email
  const password = text('password') ?? env.password
  if (token) return { kind: 'token', token }
  if (text('email') === undefined && env.token) return { kind: 'token', token: env.token }
  if (email && password) return { kind: 'password', email, password }
  if (email || password)
    throw new UsageError('Give both, the e-mail and the password: ADWRIGHT_EMAIL and ADWRIGHT_PASSWORD.')
  return { kind: 'rehearsal' }
}
