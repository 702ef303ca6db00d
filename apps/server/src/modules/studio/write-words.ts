import { unfoundedClaims } from '@adwright/studio'
import { z } from 'zod'
import type { TextModel } from '#modules/models'
import type { StoredBrief } from './brief.ts'
import type { PosterEngine, WrittenWords } from './poster-engine.ts'
import type { StudioBrand } from './studio-brand.ts'

export type WriteWords = (
  brief: StoredBrief,
  options: { count: number; seed: number; brand: Pick<StudioBrand, 'avoidWords' | 'voice'> },
) => Promise<WrittenWords[]>
type Deps = { engine: Pick<PosterEngine, 'write'>; textModel: TextModel | undefined }

const line = (most: number) => z.string().trim().min(1).max(most)
const Variants = z.object({
  variants: z.array(
    z.object({ headline: line(60), primaryText: line(240), description: z.string().trim().max(90) }),
  ),
})
type Variant = z.infer<typeof Variants>['variants'][number]
const answerWithin = 45_000

const instructions = [
  'You write advertisements for small businesses on Facebook and Instagram.',
  'Use only facts of the brief. Never add prices, figures, dates, discounts, guarantees, superlatives, origins, effects,',
  'speed, freshness, awards or numbers of customers that the brief does not state. Address the reader directly, in the',
  "brief's language and tone. No hashtags, no emoji, no quotation marks, no address. Each variant takes another angle.",
].join(' ')

/**
 * Words for so many posters. With a text model they are its own, as far as they say nothing that the brief does not;
 * the rest, and everything without a model or when it fails, comes from our patterns. The button is always ours.
 */
export const createWriteWords =
  ({ engine, textModel }: Deps): WriteWords =>
  async (brief, { brand, ...options }) => {
    const ours = await ourOwn(engine, brief, options, brand.avoidWords)
    if (!textModel) return ours
    const theirs = (await ask(textModel, brief, options.count, brand)).filter(
      ({ headline, primaryText, description }) =>
        !says([headline, primaryText, description], brand.avoidWords),
    )
    return ours.map((written, i) => {
      const variant = theirs[i]
      return variant ? { ...written, words: { ...written.words, ...variant } } : written
    })
  }

/** Of more than are wanted, those first that say none of the words to avoid. */
async function ourOwn(
  engine: Deps['engine'],
  brief: StoredBrief,
  { count, seed }: { count: number; seed: number },
  avoided: readonly string[],
): Promise<WrittenWords[]> {
  if (avoided.length === 0) return engine.write(brief, { count, seed })
  const many = await engine.write(brief, { count: Math.min(20, count * 3), seed })
  const clean = ({ words }: WrittenWords) =>
    !says([words.headline, words.primaryText, words.description], avoided)
  return [...many.filter(clean), ...many.filter((one) => !clean(one))].slice(0, count)
}

const says = (texts: readonly string[], avoided: readonly string[]): boolean => {
  const said = texts.join(' ').toLocaleLowerCase()
  return avoided.some((word) => said.includes(word.toLocaleLowerCase()))
}

async function ask(
  model: TextModel,
  brief: StoredBrief,
  count: number,
  { voice, avoidWords }: Pick<StudioBrand, 'avoidWords' | 'voice'>,
): Promise<Variant[]> {
  const { business, product, offer, audience, language, tone, objective } = brief
  const told = JSON.stringify({ business, product, offer, audience, language, tone, objective })
  const prompt = [
    `Write ${count + 2} variants for this brief: ${told}.`,
    'headline: at most 40 characters. primaryText: one or two sentences, at most 125 characters. description: at most 60',
    'characters, or empty where it would only repeat.',
    voice ? `The brand says of its voice: ${voice}.` : '',
    avoidWords.length > 0 ? `Never use these words: ${avoidWords.join(', ')}.` : '',
  ].join(' ')
  try {
    const signal = AbortSignal.timeout(answerWithin)
    const { variants } = await model.write({ instructions, prompt, schema: Variants, signal })
    const seen = new Set<string>()
    return variants.filter(({ headline, primaryText, description }) => {
      const isNew = !seen.has(headline.toLowerCase())
      seen.add(headline.toLowerCase())
      return isNew && unfoundedClaims([headline, primaryText, description].join(' '), brief).length === 0
    })
  } catch {
    // every way to fail has the same answer: our own words, which are there already
    return []
  }
}
