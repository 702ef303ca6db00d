import type { MediaId, PageReading } from '@adwright/contract'
import { expect, it } from 'vitest'
import { firstChoice } from '../../../business/page-reading/choice.ts'
import { briefFromPage } from './brief-from-page.ts'
import { freshBrief } from './brief-values.ts'

const found: PageReading = {
  url: 'https://rosa.example/sourdough',
  name: { value: 'Bakery Rosa', from: 'json_ld' },
  language: { value: 'de', from: 'page' },
  currency: { value: 'JPY', from: 'json_ld' },
  products: [{ product: 'Sourdough loaf', offer: '4,50 €', from: 'json_ld' }],
  offers: [],
  colours: [{ value: '#0b7a4b', from: 'page' }],
  logos: [],
  photos: [],
}
const values = freshBrief({ locale: 'en-US', business: 'My shop' })
const nothing = { logo: null, photos: [], problems: [] }
const photo = { id: `media_${'1'.repeat(26)}` as MediaId }

it('fills in what was taken and keeps the rest', () => {
  const choice = firstChoice(found)
  const taken = { ...nothing, photos: [photo as never] } // only its id is read
  expect(briefFromPage(values, { found, choice, taken, keepCurrency: true })).toEqual({
    ...values,
    product: 'Sourdough loaf',
    offer: '4,50 €',
    business: 'Bakery Rosa',
    url: 'https://rosa.example/sourdough',
    language: 'de',
    brandColor: '#0b7a4b',
    photoIds: [photo.id],
  })
})

it('keeps the number of a budget when the page is in another currency', () => {
  const choice = firstChoice(found)
  const filled = briefFromPage(values, { found, choice, taken: nothing, keepCurrency: false })
  expect([filled.currency, filled.dailyBudgetMinor]).toEqual(['JPY', 20])
})

it('takes nothing that was left', () => {
  const choice = { ...firstChoice(found), name: false, places: false, product: null, offer: '', colours: [] }
  const filled = briefFromPage(values, { found, choice, taken: nothing, keepCurrency: false })
  expect(filled).toEqual({ ...values, url: found.url })
})
