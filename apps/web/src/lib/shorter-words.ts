import type { Finding, Words } from '@adwright/contract'

const shortenable = ['headline', 'kicker', 'offer', 'description'] as const

/** The words that fit, where a check of a poster proposes some. */
export function shorterWords({ field, shorter }: Finding): Partial<Words> | undefined {
  const name = shortenable.find((one) => field === `words.${one}`)
  return name && shorter ? { [name]: shorter } : undefined
}
