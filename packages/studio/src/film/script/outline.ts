import type { FilmLength, Shot } from '../storyboard.ts'

/** What a line is for. Each has its store of lines, made of the brief and of the language's patterns. */
export const roles = [
  'ask',
  'nudge',
  'moment',
  'name',
  'poster',
  'quality',
  'maker',
  'place',
  'voice',
  'whom',
  'point',
  'quote',
  'offer',
  'look',
  'rest',
  'tag',
  'bridge',
  'facts',
  'ways',
  'step',
  'what',
  'forWhom',
  'where',
  'theOffer',
  'call',
] as const
export type Role = (typeof roles)[number]

/**
 * One scene that a film may have. `roles`: whose line it takes, the first that has one. `weight`: how long it stays
 * beside others, 1 quick … 3 rest. `from`: the shortest film that has it. `leads`: it announces the next row, and
 * falls away without it.
 */
type Row = readonly [
  roles: Role | readonly Role[],
  shot: Shot,
  weight: 1 | 2 | 3,
  from: FilmLength,
  leads?: 'leads',
]
/** A film of one style at its fullest, part by part. The first row is the hook, the last the end card. */
export type Outline = readonly (readonly Row[])[]

/** What the brief has that decides between outlines: how many points, and a quote that the film has room for. */
export type OutlineFacts = { points: number; quoted: boolean }

export type Slot = {
  roles: readonly Role[]
  shot: Shot
  weight: number
  from: number
  leads: boolean
  /** Comes with all others that do, or not at all. */
  together?: boolean
  section: number
  index: number
}

export const slotsOf = (outline: Outline): Slot[] =>
  outline
    .flatMap((rows, section) => rows.map((row) => ({ row, section })))
    .map(({ row: [role, shot, weight, from, leads], section }, index) => ({
      roles: typeof role === 'string' ? [role] : role,
      shot,
      weight,
      from,
      leads: leads === 'leads',
      section,
      index,
    }))
