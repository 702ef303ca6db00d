import type { Random } from '../../random.ts'
import { filmLengths, type Shot, type Tempo } from '../storyboard.ts'
import { inTurn } from './in-turn.ts'
import type { Line, Stock } from './lines.ts'
import type { Role, Slot } from './outline.ts'
import { leastBeats } from './reading.ts'
import { companions, inRank, isOwn } from './row-order.ts'
import { shotFor } from './shot-for.ts'

export type Chosen = { slot: Slot; role: Role; line: Line; shot: Shot }
type Choice = {
  stock: Stock
  seconds: number
  tempo: Tempo
  /** Scenes wanted beside the end card, and how few would do. */
  count: { least: number; wanted: number }
  /** Beats there are for them. */
  beats: number
  /** Whether the language has film lines; without them there are so few that they have to come back oftener. */
  written: boolean
  /** Quick words between longer ones. */
  quick: boolean
  random: Random
}

const mayReturn: ReadonlySet<Role> = new Set([
  'name',
  'quality',
  'point',
  'offer',
  'whom',
  'look',
  'rest',
  'tag',
  'poster',
  'voice',
  'maker',
  'moment',
])
// opens a film only where nothing better does
const lastResort: ReadonlySet<Role> = new Set(['nudge', 'moment'])
/** The offer is named this often before the end card names it. */
const mostOffers = 2
// from this length on a line may come back, so often and this many rows from where it was
const longFilm = 60
// so short that it has a hook and an end
const shortest = 6
const comesBack = { written: { times: 1, apart: 5 }, unwritten: { times: 5, apart: 3 } }
// how much of a film words may fill, so that some scenes stand longer than they need; a quick film keeps room for
// words on the beat
const mostFilled = { all: 0.86, own: 0.94 }
const mostFilledQuick = { all: 0.95, own: 0.84 }

/**
 * The rows of an outline that a film has room for, with a line each: hook first, then what matters most, the brief's
 * own words before patterns. In a long film a line may come once more, far from its first time. A film too short for
 * much names the thing at least.
 */
export function chooseScenes(slots: readonly Slot[], choice: Choice): Chosen[] {
  const [hook, ...others] = slots.slice(0, -1)
  if (!hook) return []
  const queue = inRank(others, choice.random)
  const [first = 'name', second, ...more] = hook.roles
  const turned = second && !lastResort.has(second) && choice.random() < 0.4
  const hooks: Role[] = turned ? [second, first, ...more] : [...hook.roles]
  const tries = hooks.map((_, i) => hooks.slice(i)).concat([['name']])
  const measured = { ...choice, cost: costsOf(choice.tempo) }
  let film: Chosen[] = []
  for (const tried of tries) {
    film = filled({ ...hook, roles: tried }, queue, measured)
    if (film.some(({ line, role }) => line.names || role === 'quote')) break
  }
  return inTurn(film, choice.stock)
}

type Measured = Choice & { cost: (line: Line) => number }

function filled(hook: Slot, queue: readonly Slot[], choice: Measured): Chosen[] {
  const chosen: Chosen[] = []
  const { least, wanted } = choice.count
  const first = hook.together ? [hook, ...queue.filter((slot) => slot.together)] : [hook]
  take(chosen, first, choice, { beats: choice.beats, again: false })
  const short = choice.seconds <= shortest
  const share = choice.quick ? mostFilledQuick : mostFilled
  const roomy = short ? choice.beats : Math.floor(choice.beats * share.all)
  const full = short ? choice.beats : Math.floor(choice.beats * share.own)
  const length = filmLengths.find((one) => one >= choice.seconds) ?? choice.seconds
  const mine = queue.filter(isOwn)
  for (const rank of new Set(queue.map(({ from }) => from))) {
    const upTo = ({ from }: Slot) => from <= rank
    // what a person said of the thing comes before any line of ours, also in rows that are meant for longer films
    const said = (slot: Slot) => upTo(slot) || (rank > shortest && slot.roles.includes('point'))
    fillUp(chosen, mine.filter(said), choice, { most: wanted, beats: full, again: false })
    if (rank <= length)
      fillUp(chosen, queue.filter(upTo), choice, { most: wanted, beats: roomy, again: false })
  }
  fillUp(chosen, queue, choice, { most: least, beats: choice.beats, again: false })
  if (choice.seconds >= longFilm || !choice.written)
    fillUp(chosen, queue, choice, { most: wanted, beats: roomy, again: true })
  return chosen
}

type Limits = { most: number; beats: number; again: boolean }

function fillUp(chosen: Chosen[], queue: readonly Slot[], choice: Measured, limits: Limits): void {
  const has = (index: number) => chosen.some(({ slot }) => slot.index === index)
  // a row that announces another waits until that one is there
  for (let round = 0; round < 2; round++) {
    for (const slot of queue) {
      if (chosen.length >= limits.most) return
      const together = companions(
        slot,
        queue,
        chosen.some(({ role }) => role === 'step'),
      )
      if (chosen.length + together.length > limits.most) continue
      if (has(slot.index) || (slot.leads && !has(slot.index + 1))) continue
      take(chosen, together, choice, limits)
    }
  }
}

/** The rows with a line each, or none of them where one would lack its line or its time. */
function take(
  chosen: Chosen[],
  slots: readonly Slot[],
  choice: Measured,
  { beats, again }: Pick<Limits, 'beats' | 'again'>,
): void {
  const all = [...chosen]
  for (const slot of slots) {
    const spent = all.reduce((sum, { line }) => sum + choice.cost(line), 0)
    const found = slot.roles
      .flatMap((role) => choice.stock[role].map((line) => ({ slot, role, line })))
      .find((one) => mayCome(one, all, again && choice) && spent + choice.cost(one.line) <= beats)
    if (!found) return
    all.push({ ...found, shot: shotFor(slot, found.line) })
  }
  chosen.splice(0, chosen.length, ...all)
}

/** Beats a line takes at least: scenes change on every other beat. Measured once for each line. */
function costsOf(tempo: Tempo): (line: Line) => number {
  const known = new Map<Line, number>()
  return (line) => {
    const before = known.get(line)
    if (before !== undefined) return before
    const cost = 2 * Math.ceil(lineBeats(line, tempo) / 2)
    known.set(line, cost)
    return cost
  }
}

/** Beats that reading a line takes. */
export const lineBeats = (line: Line, tempo: Tempo): number =>
  leastBeats({ ...sceneWords(line), ...(line.quoted ? { shot: 'quote' } : {}) }, tempo)

export const sceneWords = ({ shown, kicker, body }: Line) => ({
  headline: shown,
  ...(kicker ? { kicker } : {}),
  ...(body ? { body } : {}),
})

function mayCome(
  { slot, role, line }: Omit<Chosen, 'shot'>,
  chosen: readonly Chosen[],
  again: false | Pick<Choice, 'written'>,
): boolean {
  if (line.offer && chosen.filter((other) => other.line.offer).length >= mostOffers) return false
  const before = chosen.filter((other) => other.line.shown === line.shown)
  if (before.length === 0) return true
  if (!again || !mayReturn.has(role) || slot.shot === 'point') return false
  const { times, apart } = again.written ? comesBack.written : comesBack.unwritten
  return before.length <= times && before.every((other) => Math.abs(other.slot.index - slot.index) >= apart)
}
