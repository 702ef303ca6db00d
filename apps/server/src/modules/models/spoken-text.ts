import { ModelProblem } from './model-problem.ts'

const mostLetters = 600
/**
 * What a voice would obey instead of read: control characters (espeak's own commands), angle brackets (SSML, Google's
 * tags), square brackets (phonemes, older tags), braces and bars.
 */
const commands = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\u2028\u2029<>[\]{}|\\]/gu
/** Marks that nobody hears, save the two joiners that Indian and Persian words need. */
const unheard =
  /(?![\u200c\u200d])\p{Cf}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\ufe0f/gu

/** The words of a line, with nothing in them that a voice could take for an order. @throws ModelProblem (`invalid`) */
export function spokenText(text: string, provider: string): string {
  const plain = text.normalize('NFC').replace(commands, ' ').replace(unheard, '').replace(/\s+/g, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(plain)) throw new ModelProblem(provider, 'invalid', { detail: 'nothing to say' })
  if (plain.length > mostLetters)
    throw new ModelProblem(provider, 'invalid', {
      detail: `a line has at most ${mostLetters} characters, this one has ${plain.length}`,
    })
  return plain
}
