import type { Finding, Words } from '@adwright/contract'

const shortenable = ['headline', 'kicker', 'offer'] as const
/** The words that fit, of a finding that tells of shortening: it quotes them first. */
export function shorterWords({ code, field, message }: Finding): Partial<Words> | undefined {
  const name = shortenable.find((one) => field === `words.${one}`)
  const [, fits] = /\breads “([^”]+)”/.exec(message) ?? []
  return code === 'poster.shortened' && name && fits ? { [name]: fits } : undefined
}
