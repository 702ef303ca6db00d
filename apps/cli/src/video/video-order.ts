import path from 'node:path'
import { parseArgs } from 'node:util'
import { FilmMusic, FilmRatio, FilmSeconds, FilmStyle } from '@adwright/contract'
import type { StyleId } from '@adwright/studio'
import { idOf } from '../id-of.ts'
import { seedOf, styleOf } from '../studio-options.ts'
import { UsageError } from '../usage-error.ts'

/** What is asked of a new film besides its brief; a storyboard has all of it in itself. */
export type FilmWishes = {
  style: FilmStyle
  seconds: FilmSeconds
  seed: number
  photos: string[]
  clips: string[]
  points: string[]
  quote?: { words: string; name: string }
}
export type VideoOrder = {
  from: { kind: 'brief'; file: string; wishes: FilmWishes } | { kind: 'storyboard'; file: string }
  /** Absent: nothing is filmed, the storyboard alone is written. */
  out?: string
  ratio?: FilmRatio
  look?: StyleId
  music?: FilmMusic | 'none'
  captions: boolean
  draft: boolean
  boardFile?: string
  srt?: string
  vtt?: string
  webm?: string
  json: boolean
}

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const
const flag = { type: 'boolean' } as const
const options = {
  brief: text,
  style: text,
  seconds: text,
  seed: text,
  photo: texts,
  clip: texts,
  point: texts,
  quote: text,
  'quote-name': text,
  storyboard: text,
  out: text,
  ratio: text,
  look: text,
  music: text,
  'no-captions': flag,
  draft: flag,
  'storyboard-out': text,
  srt: text,
  vtt: text,
  webm: text,
  json: flag,
} as const
const ofTheBrief = [
  'brief',
  'style',
  'seconds',
  'seed',
  'photo',
  'clip',
  'point',
  'quote',
  'quote-name',
] as const

/** `adwright video …`, which makes a film on this machine. @throws UsageError */
export function readVideoArguments(args: readonly string[]): VideoOrder {
  const { values, positionals } = parsed(args)
  const [first, ...others] = positionals
  if (others.length > 0) throw new UsageError(`“${others[0]}” is one too many: put quotes around a text.`)
  const board = values.storyboard ?? first
  const wrong = board === undefined ? undefined : ofTheBrief.find((name) => values[name] !== undefined)
  if (wrong) throw new UsageError(`A storyboard says so itself: change it in the file instead of --${wrong}.`)
  if (board === undefined && !values.brief)
    throw new UsageError('video needs a brief, --brief FILE.json, or a storyboard that it wrote.')
  const { out, 'storyboard-out': boardFile, srt, vtt, webm } = values
  if (out === undefined && (boardFile === undefined || webm !== undefined))
    throw new UsageError('Say where the film goes: --out FILE.mp4.')
  for (const [name, ending] of endings) ends(name, values[name], ending)
  const ratio = oneOf('ratio', values.ratio?.replaceAll(/[x/]/g, ':'), FilmRatio.options)
  const music = oneOf('music', values.music, [...FilmMusic.options, 'none'] as const)
  const look = styleOf(values.look)
  return {
    from:
      board === undefined
        ? { kind: 'brief', file: values.brief ?? '', wishes: wishesOf(values) }
        : { kind: 'storyboard', file: board },
    ...(out === undefined ? {} : { out }),
    ...(ratio ? { ratio } : {}),
    ...(look ? { look } : {}),
    ...(music ? { music } : {}),
    captions: values['no-captions'] !== true,
    draft: values.draft === true,
    ...(boardFile === undefined ? {} : { boardFile }),
    ...(srt === undefined ? {} : { srt }),
    ...(vtt === undefined ? {} : { vtt }),
    ...(webm === undefined ? {} : { webm }),
    json: values.json === true,
  }
}

type Values = ReturnType<typeof parsed>['values']

function wishesOf(values: Values): FilmWishes {
  const { quote, 'quote-name': name } = values
  if ((quote === undefined) !== (name === undefined))
    throw new UsageError('Customers are quoted with their name: give --quote and --quote-name.')
  return {
    style: oneOf('style', values.style && idOf(values.style), FilmStyle.options) ?? 'commercial',
    seconds: secondsOf(values.seconds),
    seed: seedOf(values.seed) ?? 1,
    photos: values.photo ?? [],
    clips: values.clip ?? [],
    points: (values.point ?? []).map((point) => point.trim()).filter(Boolean),
    ...(quote === undefined || name === undefined ? {} : { quote: { words: quote, name } }),
  }
}

const endings = [
  ['out', '.mp4'],
  ['storyboard-out', '.json'],
  ['srt', '.srt'],
  ['vtt', '.vtt'],
  ['webm', '.webm'],
] as const

function ends(option: string, file: string | undefined, ending: string): void {
  if (file !== undefined && path.extname(file).toLowerCase() !== ending)
    throw new UsageError(`--${option} ${file}: this is a ${ending} file.`)
}

function secondsOf(given: string | undefined): FilmSeconds {
  if (given === undefined) return 15
  const found = [...FilmSeconds.values].find((seconds) => String(seconds) === given)
  if (!found) throw new UsageError(`--seconds ${given} is not possible: 6, 15, 30, 60 or 120.`)
  return found
}

function oneOf<const Name extends string>(
  option: string,
  given: string | undefined,
  names: readonly Name[],
): Name | undefined {
  const found = names.find((name) => name === given)
  if (given !== undefined && !found)
    throw new UsageError(`--${option} ${given} is not possible: ${names.join(', ')}.`)
  return found
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    const [, unknown] = /^Unknown option '(-[^']+)'/.exec(said) ?? []
    throw new UsageError(unknown ? `video takes no ${unknown}.` : said, { cause })
  }
}
