import path from 'node:path'
import { parseArgs } from 'node:util'
import { formatNames, type Placement, type StyleId } from '@adwright/studio'
import { seedOf, styleOf } from '../studio-options.ts'
import { UsageError } from '../usage-error.ts'

/** The ratios that people name, and the format of each. */
const ratios = {
  '1:1': 'square_1x1',
  '4:5': 'feed_4x5',
  '9:16': 'story_9x16',
  '16:9': 'wide_16x9',
  '4:3': 'standard_4x3',
  '1.91:1': 'link_1.91x1',
} as const satisfies Record<string, Placement>

const posterFileFormats = ['png', 'jpeg', 'webp', 'svg'] as const
export type PosterFileFormat = (typeof posterFileFormats)[number]

export type Changes = {
  headline?: string
  body?: string
  offer?: string
  kicker?: string
  button?: string
  style?: StyleId
  composition?: string
  placement?: Placement
  seed?: number
  color?: string
  photo?: string
  logo?: string
}
export type PosterOrder = {
  command: 'poster' | 'edit'
  /** The brief of a poster; the layout file of an edit. */
  from: string
  out: string
  format: PosterFileFormat
  layoutFile?: string
  json: boolean
  changes: Changes
}

const options = {
  brief: { type: 'string' },
  out: { type: 'string' },
  layout: { type: 'string' },
  json: { type: 'boolean' },
  style: { type: 'string' },
  composition: { type: 'string' },
  ratio: { type: 'string' },
  seed: { type: 'string' },
  headline: { type: 'string' },
  body: { type: 'string' },
  offer: { type: 'string' },
  kicker: { type: 'string' },
  button: { type: 'string' },
  color: { type: 'string' },
  photo: { type: 'string' },
  logo: { type: 'string' },
} as const

/** `adwright poster …` and `adwright edit …`, which draw on this machine. @throws UsageError */
export function readPosterArguments(command: PosterOrder['command'], args: readonly string[]): PosterOrder {
  const { values, positionals } = parsed(command, args)
  const [file, ...others] = positionals
  const from = command === 'poster' ? (values.brief ?? file) : file
  if (command === 'edit' && values.brief !== undefined) throw new UsageError('edit takes no --brief.')
  if (!from)
    throw new UsageError(
      command === 'poster'
        ? 'poster needs a brief: --brief FILE.json.'
        : 'edit needs the layout file that poster wrote with --layout.',
    )
  if (others.length > 0) throw new UsageError(`“${others[0]}” is one too many: put quotes around a text.`)
  const out = values.out
  if (!out) throw new UsageError('Say where the picture goes: --out FILE.png, .jpg, .webp or .svg.')
  const { headline, body, offer, kicker, button, composition, photo, logo } = values
  return {
    command,
    from,
    out,
    format: formatOf(out),
    ...(values.layout ? { layoutFile: values.layout } : {}),
    json: values.json === true,
    changes: {
      ...defined({ headline, body, offer, kicker, button, composition, photo, logo }),
      ...defined({
        style: styleOf(values.style),
        placement: placementOf(values.ratio),
        seed: seedOf(values.seed),
        color: colourOf(values.color),
      }),
    },
  }
}

function parsed(command: string, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const [, unknown] = /^Unknown option '(-[^']+)'/.exec(said) ?? []
    throw new UsageError(unknown ? `${command} takes no ${unknown}.` : said, { cause: error })
  }
}

type Defined<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> }
const defined = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T> // only absent values were taken out

function formatOf(out: string): PosterFileFormat {
  const ending = path.extname(out).slice(1).toLowerCase()
  const format = posterFileFormats.find((one) => one === (ending === 'jpg' ? 'jpeg' : ending))
  if (!format) throw new UsageError(`--out ${out}: a poster is a .png, .jpg, .webp or .svg file.`)
  return format
}

function placementOf(ratio: string | undefined): Placement | undefined {
  if (ratio === undefined) return undefined
  const named = Object.entries(ratios).find(([name]) => name === ratio.replaceAll(/[x/]/g, ':'))
  const placement = named?.[1] ?? formatNames.find((name) => name === ratio)
  if (!placement) throw new UsageError(`--ratio ${ratio} is not possible: ${Object.keys(ratios).join(', ')}.`)
  return placement
}

function colourOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw new UsageError(`--color ${text}: write it like #7a3b2e.`)
  return text.toLowerCase()
}
