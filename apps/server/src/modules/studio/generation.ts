import { createHash } from 'node:crypto'
import type { BriefId, Generation, GenerationId, Painter } from '@adwright/contract'
import { placements } from './creative.ts'

export type StoredGeneration = {
  id: GenerationId
  briefId: BriefId
  state: Generation['state']
  stage: Generation['stage']
  percent: number
  count: number
  /** Asked for by the person; empty lets the seed choose. */
  styles: string[]
  painter: Painter
  seed: number
  pictureMs: number | null
  error: string | null
  createdAt: Date
}

export const isOver = (state: Generation['state']): boolean => state !== 'queued' && state !== 'running'

const picturesOf = (count: number): number => count * placements.length

/** Pictures drawn of pictures asked for; 100 only when the last one is. */
export const percentOf = (drawn: number, count: number): number =>
  Math.min(100, Math.floor((100 * drawn) / picturesOf(count)))

/** From the measured pace; null before there is one and when nothing is left to wait for. */
export function secondsLeft({ state, percent, count, pictureMs }: StoredGeneration): number | null {
  if (state !== 'running' || pictureMs === null) return null
  const left = picturesOf(count) * (1 - percent / 100)
  return Math.round((left * pictureMs) / 100) / 10
}

/** The same key is the same generation, so its look hangs on nothing else. 31 bits: the column is an integer. */
export const seedOf = (workspaceId: string, idempotencyKey: string): number =>
  createHash('sha256').update(`${workspaceId} ${idempotencyKey}`).digest().readUInt32BE(0) >>> 1

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
  state: generation.state,
  stage: generation.stage,
  percent: generation.percent,
  secondsLeft: secondsLeft(generation),
  ...(generation.error !== null && { error: generation.error }),
  createdAt: generation.createdAt.toISOString(),
})
