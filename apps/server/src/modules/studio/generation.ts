import { createHash } from 'node:crypto'
import type {
  BriefId,
  CreativeId,
  Format,
  Generation,
  GenerationId,
  MediaId,
  Painter,
  Quality,
} from '@adwright/contract'

export type StoredGeneration = {
  id: GenerationId
  briefId: BriefId
  /** What was asked for, in the person's own words. */
  prompt: string
  state: Generation['state']
  stage: Generation['stage']
  percent: number
  count: number
  /** Asked for by the person; empty lets the seed choose. */
  styles: string[]
  painter: Painter
  formats: Format[]
  quality: Quality
  /** 0–100, see `variationsOf`. */
  creativity: number
  /** Its colours and manner are followed. */
  referenceId: MediaId | null
  /** What an edit begins with: the picture, and the creative that it is of, when it is one of ours. */
  sourceId: MediaId | null
  sourceCreativeId: CreativeId | null
  seed: number
  pictureMs: number | null
  error: string | null
  createdAt: Date
}

export const isOver = (state: Generation['state']): boolean => state !== 'queued' && state !== 'running'

/** Pictures drawn of pictures asked for; 100 only when the last one is. */
export const percentOf = (drawn: number, all: number): number =>
  Math.min(100, Math.floor((100 * drawn) / all))

/** From the measured pace; null before there is one and when nothing is left to wait for. */
export function secondsLeft({ state, percent, count, formats, pictureMs }: StoredGeneration): number | null {
  if (state !== 'running' || pictureMs === null) return null
  const left = count * formats.length * (1 - percent / 100)
  return Math.round((left * pictureMs) / 100) / 10
}

/** The same key is the same generation, so its look hangs on nothing else. 31 bits: the column is an integer. */
export const seedOf = (workspaceId: string, idempotencyKey: string): number =>
  createHash('sha256').update(`${workspaceId} ${idempotencyKey}`).digest().readUInt32BE(0) >>> 1

/** Below this the first idea is kept, and only its colours and words change. */
const oneIdea = 34
export type Variation = {
  style: string
  seed: number
  /** Which of how many in this style; the engine deals arrangements and colours to them. */
  dealt: { seed: number; nth: number; of: number; freedom: number }
}

/** What each creative is drawn with: those of one style share its seed, so that no two of them are dealt alike. */
export function variationsOf(styles: readonly string[], seed: number, creativity: number): Variation[] {
  const seen = new Map<string, number>()
  return styles.map((style, position) => {
    const nth = seen.get(style) ?? 0
    seen.set(style, nth + 1)
    const of = styles.filter((other) => other === style).length
    return {
      style,
      seed: creativeSeed(seed, creativity < oneIdea ? 0 : position),
      dealt: { seed, nth, of, freedom: creativity },
    }
  })
}

/** Each creative of a generation draws from a stream of its own. */
export const creativeSeed = (seed: number, position: number): number =>
  createHash('sha256').update(`${seed} ${position}`).digest().readUInt32BE(0) >>> 1

/** One style per creative: those asked for in turn, else different ones as long as there are any. */
export function stylesFor(
  known: readonly string[],
  asked: readonly string[],
  count: number,
  seed: number,
): string[] {
  const order = asked.length > 0 ? asked : rotated(known, seed)
  return Array.from({ length: count }, (_, position) => order[position % order.length] ?? '')
}

function rotated(items: readonly string[], by: number): string[] {
  const start = items.length > 0 ? by % items.length : 0
  return [...items.slice(start), ...items.slice(0, start)]
}

export const presentProgress = (generation: StoredGeneration): Omit<Generation, 'creatives'> => ({
  id: generation.id,
  briefId: generation.briefId,
  prompt: generation.prompt,
  count: generation.count,
  formats: generation.formats,
  state: generation.state,
  stage: generation.stage,
  percent: generation.percent,
  secondsLeft: secondsLeft(generation),
  ...(generation.error !== null && { error: generation.error }),
  createdAt: generation.createdAt.toISOString(),
})
