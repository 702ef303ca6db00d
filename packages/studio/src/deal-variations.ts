import type { StudioBrief } from './brief.ts'
import { compositionBySeed, compositionsFor, tasteBySeed } from './first-choice.ts'
import type { BrandKit } from './palette.ts'
import { pick, randomFrom, seedFrom, shuffled } from './random.ts'
import { styleOf } from './styles/index.ts'
import type { Hero, StyleId } from './styles/style.ts'

/** How one of several variations is arranged and coloured. */
export type Hand = { composition: string; look: string }

export type Deal = {
  style: StyleId
  brand: BrandKit
  /** Its tone has a say in the order in which looks come. */
  brief: Pick<StudioBrief, 'tone'>
  hero: Hero
  seed: number
  count: number
  /** 0…100: how far the variations may go from the first. */
  freedom: number
}

/**
 * Compositions and looks for several variations of a poster; the first is what the seed chooses by itself. Without
 * freedom the arrangement stays as long as there are looks; with all of it arrangement and look change every time.
 * No pair comes again before all have been dealt.
 */
export function dealVariations({ style, brand, brief, hero, seed, count, freedom }: Deal): Hand[] {
  const moods = styleOf(style).looks(brand)
  const first: Hand = {
    composition: compositionBySeed(style, hero, seed).id,
    look: pick(tasteBySeed(style, seed), moods).id,
  }
  const order = randomFrom(seedFrom(seed, style, brief.tone, 'deal'))
  const compositions = startingWith(
    first.composition,
    shuffled(
      order,
      compositionsFor(style, hero).map(({ id }) => id),
    ),
  )
  const looks = startingWith(
    first.look,
    shuffled(
      order,
      moods.map(({ id }) => id),
    ),
  )
  const stays = stay(looks.length, freedom)
  const hands: Hand[] = []
  for (let n = 0; n < count; n++) {
    // a full round of pairs is behind us: the next one begins anew
    const round = hands.slice(n - (n % (compositions.length * looks.length)))
    hands.push(next(round, compositions, looks, stays))
  }
  return hands
}

/** How many variations in a row keep their composition: all the looks there are, down to one. */
const stay = (looks: number, freedom: number): number =>
  Math.round(looks ** (1 - Math.min(100, Math.max(0, freedom)) / 100))

function next(
  round: readonly Hand[],
  compositions: readonly string[],
  looks: readonly string[],
  stays: number,
): Hand {
  const unused = (composition: string) =>
    looks.filter((look) => !round.some((hand) => hand.composition === composition && hand.look === look))
  const turn = Math.floor(round.length / stays) % compositions.length
  const inTurn = [...compositions.slice(turn), ...compositions.slice(0, turn)]
  const composition = inTurn.find((id) => unused(id).length > 0) ?? inTurn[0] ?? ''
  const uses = (look: string) => round.filter((hand) => hand.look === look).length
  const [look = looks[0] ?? ''] = unused(composition).toSorted((a, b) => uses(a) - uses(b))
  return { composition, look }
}

const startingWith = (first: string, rest: readonly string[]): string[] => [...new Set([first, ...rest])]
