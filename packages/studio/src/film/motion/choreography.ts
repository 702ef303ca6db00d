import { pick, randomFrom, seedFrom } from '../../random.ts'
import type { Camera, FilmScene } from '../storyboard.ts'
import type { Piece } from './cast.ts'
import { mannerFacts, type Manner, type MannerFacts } from './manner.ts'
import type { Entrance, PieceMotion } from './piece-motion.ts'

export type SceneTiming = {
  /** Frames of the scene, and how many of them the transition into it takes. */
  length: number
  handover: number
  /** Frames at which the beats fall. */
  beats: readonly number[]
  isFirst: boolean
}

/** By when everything that is read stands, as a share of the scene. */
const standsBy = 0.42
// a breath nearer, never beyond the size that room was left for
const nearer = { from: 0.955, to: 1 }
const farther = { from: 1, to: 0.955 }

/** When and how each piece of a scene comes in. The order of reading is the order of coming. */
export function choreograph(
  pieces: readonly Piece[],
  scene: Pick<FilmScene, 'id' | 'shot' | 'camera'>,
  timing: SceneTiming,
  { manner, seed, direction }: { manner: Manner; seed: number; direction: 'ltr' | 'rtl' },
): PieceMotion[] {
  const facts = mannerFacts[manner]
  const random = randomFrom(seedFrom(seed, scene.id, 'entrances'))
  const headline = pick(random, facts.headline)
  const subject = pick(random, facts.subject)
  const from = direction === 'rtl' ? 'right' : 'left'
  const start = timing.isFirst ? 0 : Math.round(timing.handover * 0.55)
  const order = readingOrder(pieces)
  const last = Math.max(1, order.length - 1)
  const room = Math.max(2, timing.length * standsBy - start - facts.takes)
  const follows = Math.min(facts.follows, room / last)
  const takes = Math.min(facts.takes, Math.max(4, timing.length * 0.3))
  return pieces.map((piece): PieceMotion => {
    if (piece.name === 'subject') return subjectMotion(subject, scene.camera, timing, takes)
    const at = Math.round(start + order.indexOf(piece) * follows)
    const entrance =
      timing.isFirst && isCover(piece, manner)
        ? ({ enters: 'there' } as const)
        : entranceOf(piece, headline, facts)
    return {
      ...entrance,
      at,
      takes: Math.round(takes),
      from,
      ...pulse(piece, timing),
    }
  })
}

/** The first picture stands for the film wherever it does not play: a quiet one says there what it says. */
const isCover = ({ name }: Piece, manner: Manner): boolean =>
  name === 'wordmark' || name === 'logo' || manner === 'calm' || manner === 'steady'

function subjectMotion(enters: Entrance, camera: Camera, timing: SceneTiming, takes: number): PieceMotion {
  const grows = camera === 'still' ? undefined : camera === 'pull_out' ? farther : nearer
  return {
    // the first picture is the film's cover, and a dissolve brings its own picture along
    enters: timing.isFirst ? 'there' : enters,
    at: Math.round(timing.handover * 0.3),
    takes: Math.round(takes * 1.3),
    ...(grows ? { grows } : {}),
  }
}

function entranceOf({ name, kind }: Piece, headline: Entrance, { rest }: MannerFacts): { enters: Entrance } {
  if (kind === 'plate') return { enters: 'wipe' }
  if (name === 'headline') return { enters: headline }
  if (name === 'cta' || name === 'offer') return { enters: rest === 'fade' ? 'grow' : 'pop' }
  if (name === 'wordmark' || name === 'logo') return { enters: 'fade' }
  return { enters: rest === 'pop' ? 'rise' : rest }
}

/** The button beats with the music once it stands. */
function pulse({ name }: Piece, { beats, length }: SceneTiming): { beats?: number[] } {
  if (name !== 'cta') return {}
  const felt = beats.filter((beat, i) => i % 2 === 0 && beat > length * 0.5 && beat < length - 8)
  return felt.length > 0 ? { beats: felt } : {}
}

const rank: Readonly<Record<Piece['name'], number>> = {
  subject: 0,
  logo: 1,
  wordmark: 1,
  kicker: 2,
  headline: 3,
  body: 4,
  offer: 5,
  cta: 6,
}

const readingOrder = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter(({ name }) => name !== 'subject').toSorted((a, b) => rank[a.name] - rank[b.name])
