import { afterEach, describe, expect, test } from 'vitest'
import { createModels } from '#modules/models'
import { geminiAnswer, googleError, startProvider, type Canned } from '../models/test-provider.ts'
import type { StoredBrief } from './brief.ts'
import { aBrief, aPlainEngine } from './test-studio.ts'
import { noBrand } from './studio-brand.ts'
import { createWriteWords } from './write-words.ts'

const brief = { ...aBrief({ offer: '' }), id: 'brief_1' } as StoredBrief // dates play no part in words
let provider: Awaited<ReturnType<typeof startProvider>>
afterEach(() => provider?.close())

async function written(...answers: Canned[]) {
  provider = await startProvider(...answers)
  const google = {
    key: 'a key of this test',
    url: provider.url,
    imageModel: 'x',
    textModel: 'gemini-3.8-flash',
  }
  const { text } = createModels({ google }, { now: () => new Date('2026-11-26T00:00:00Z') })
  const write = createWriteWords({ engine: aPlainEngine(), textModel: text })
  return (await write(brief, { count: 3, seed: 1, brand: noBrand })).map(({ words }) => words)
}
const variants = (...headlines: string[]): Canned =>
  geminiAnswer([
    {
      text: JSON.stringify({
        variants: headlines.map((headline) => ({
          headline,
          primaryText: `${headline}, by Bakery Rosa.`,
          description: '',
        })),
      }),
    },
  ])

describe('words', () => {
  test('are the model’s where it adds no claim, and ours for the rest', async () => {
    const words = await written(
      variants(
        'Sourdough for slow mornings',
        'The best bread in town',
        'sourdough for slow mornings',
        'Bread, 50 % off',
      ),
    )
    expect(words.map(({ headline }) => headline)).toEqual([
      'Sourdough for slow mornings',
      'Sourdough bread 1 1',
      'Sourdough bread 2 1',
    ])
    expect(words[0]).toMatchObject({ cta: 'LEARN_MORE', primaryText: expect.stringContaining('Bakery Rosa') })
  })

  test.each<[string, Canned]>([
    ['no quota', googleError(429, 'RESOURCE_EXHAUSTED', 'x')],
    ['a refusal', { body: { promptFeedback: { blockReason: 'SAFETY' } } }],
    ['half an answer', geminiAnswer([{ text: '{"variants": [' }])],
  ])('are ours after %s', async (_, answer) => {
    expect((await written(answer)).map(({ headline }) => headline)).toEqual(
      [0, 1, 2].map((n) => `Sourdough bread ${n} 1`),
    )
    expect(provider.asked).toHaveLength(1)
  })
})
