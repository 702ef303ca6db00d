import { pick, randomFrom, seedFrom, type Random } from './random.ts'
import { styleOf } from './styles/index.ts'
import type { Composition, Hero, StyleId } from './styles/style.ts'

/** The style's compositions that suit what stands at the picture's heart; each style has some for each. */
export const compositionsFor = (style: StyleId, hero: Hero): [Composition, ...Composition[]] =>
  styleOf(style).compositions.filter(({ takes }) => takes.includes(hero)) as [Composition, ...Composition[]]

export const compositionBySeed = (style: StyleId, hero: Hero, seed: number): Composition =>
  pick(randomFrom(seedFrom(seed, style, 'composition')), compositionsFor(style, hero))

/** The stream that look and voice are drawn from, in this order. */
export const tasteBySeed = (style: StyleId, seed: number): Random => randomFrom(seedFrom(seed, style, 'look'))
