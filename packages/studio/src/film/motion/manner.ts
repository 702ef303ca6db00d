import type { Entrance } from './piece-motion.ts'

/** How a film moves: how long things take to come in, how closely they follow each other, and in what ways. */
export type Manner = 'calm' | 'steady' | 'snappy' | 'bold'

export type MannerFacts = {
  apart: 'words' | 'lines'
  /** Frames. */
  takes: number
  follows: number
  headline: readonly [Entrance, ...Entrance[]]
  rest: Entrance
  subject: readonly [Entrance, ...Entrance[]]
}

export const mannerFacts: Readonly<Record<Manner, MannerFacts>> = {
  calm: {
    apart: 'lines',
    takes: 26,
    follows: 6,
    headline: ['fade', 'rise'],
    rest: 'fade',
    subject: ['fade'],
  },
  steady: {
    apart: 'lines',
    takes: 18,
    follows: 4,
    headline: ['rise', 'rise', 'wipe'],
    rest: 'fade',
    subject: ['fade', 'grow'],
  },
  snappy: {
    apart: 'words',
    takes: 11,
    follows: 3,
    headline: ['rise', 'pop', 'slide'],
    rest: 'rise',
    subject: ['grow', 'pop'],
  },
  bold: {
    apart: 'words',
    takes: 10,
    follows: 3,
    headline: ['rise', 'drop', 'pop'],
    rest: 'pop',
    subject: ['pop', 'grow'],
  },
}
