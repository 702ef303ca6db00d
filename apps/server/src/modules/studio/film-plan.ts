/** A poster as it is seen at one moment: how much larger than whole, and which share of its height stays in place. */
export type View = { poster: number; zoom: number; anchor: number }
/** One picture of a film: a poster, and during a cross-fade the next one over it. `share` of the next, 0 to 1. */
export type FilmFrame = { view: View; next: { view: View; share: number } | null }

export const framesPerSecond = 30
export const fadeFrames = framesPerSecond / 2
const mostZoom = 1.06
/** The last poster carries what is to be done: it stays so much longer than the others, the added part at rest. */
const lastStays = 1.5
/** Longer than this a slow zoom looks like a standstill: the posters come round again instead. */
const secondsOfShot = 3.5
/** By poster, so that the pictures do not all grow out of one point. Words stay clear of the edges either way. */
const anchors = [0.5, 0.35, 0.65, 0.42]

type Shot = { poster: number; start: number; moves: number; inwards: boolean }

/**
 * What every frame of a film shows. The first is the first poster, whole: networks take it as the cover. The last
 * poster comes to rest, whole as well when there are several.
 */
export function planFilm(posters: number, seconds: number): FilmFrame[] {
  const frames = Math.round(seconds * framesPerSecond)
  const shots = shotsOf(posters, frames)
  return Array.from({ length: frames }, (_, at) => {
    const index = shots.findLastIndex(({ start }) => start <= at)
    const [shot, before] = [shots[index], shots[index - 1]]
    if (!shot) throw new RangeError('A film needs at least one poster.')
    const faded = at - shot.start + 1
    if (!before || before.poster === shot.poster || faded > fadeFrames)
      return { view: viewOf(shot, at), next: null }
    // Two headlines over each other cannot be read: the middle is passed quickly.
    const share = eased(eased(faded / (fadeFrames + 1)))
    return { view: viewOf(before, at), next: { view: viewOf(shot, at), share } }
  })
}

function shotsOf(posters: number, frames: number): Shot[] {
  const rounds = Math.max(1, Math.floor(frames / (posters * secondsOfShot * framesPerSecond)))
  const count = posters * rounds
  const length = frames / (count - 1 + lastStays)
  const fade = posters > 1 ? fadeFrames : 0
  // The middle of a cross-fade is where one poster gives way to the next.
  const startOf = (index: number) => (index === 0 ? 0 : Math.round(index * length - fade / 2))
  return Array.from({ length: count }, (_, index) => {
    const start = startOf(index)
    const isLast = index === count - 1
    return {
      poster: index % posters,
      start,
      // One that is followed by another still moves while it fades away.
      moves: isLast ? length : startOf(index + 1) + fade - start,
      inwards: index % 2 === 0 && !(posters > 1 && isLast),
    }
  })
}

function viewOf({ poster, start, moves, inwards }: Shot, at: number): View {
  const moved = eased(Math.min(1, (at - start) / moves))
  const zoom = 1 + (mostZoom - 1) * (inwards ? moved : 1 - moved)
  return { poster, zoom, anchor: anchors[poster % anchors.length] ?? 0.5 }
}

const eased = (share: number): number => (1 - Math.cos(Math.PI * share)) / 2
