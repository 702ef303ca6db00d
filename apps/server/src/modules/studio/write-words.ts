import { unfoundedClaims } from '@adwright/studio'
import { z } from 'zod'
import type { TextModel } from '#modules/models'
import type { StoredBrief } from './brief.ts'
import type { PosterEngine, WrittenWords } from './poster-engine.ts'

export type WriteWords = (
  brief: StoredBrief,
  options: { count: number; seed: number },
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
  async (brief, options) => {
    const ours = await engine.write(brief, options)
    if (!textModel) return ours
    const theirs = await ask(textModel, brief, options.count)
    return ours.map((written, i) => {
      const variant = theirs[i]
      return variant ? { ...written, words: { ...written.words, ...variant } } : written
    })
  }

async function ask(model: TextModel, brief: StoredBrief, count: number): Promise<Variant[]> {
  const { business, product, offer, audience, language, tone, objective } = brief
  const told = JSON.stringify({ business, product, offer, audience, language, tone, objective })
  const prompt = [
    `Write ${count + 2} variants for this brief: ${told}.`,
    'headline: at most 40 characters. primaryText: one or two sentences, at most 125 characters. description: at most 60',
    'characters, or empty where it would only repeat.',
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
