import { SaveBrand, type BrandKit, type MediaId, type PageReading } from '@adwright/contract'
import { expect, it } from 'vitest'
import { firstChoice } from '../../business/page-reading/choice.ts'
import { bodyOf, valuesOf, withReading } from './kit-values.ts'

const empty: BrandKit = {
  name: '',
  webAddress: null,
  colours: [],
  displayFont: null,
  textFont: null,
  logoId: null,
  logo: null,
  tone: null,
  voice: '',
  avoidWords: [],
  language: null,
  country: null,
  currency: null,
  about: '',
  version: 0,
  updatedAt: null,
}
const found: PageReading = {
  url: 'https://rosa.example/',
  name: { value: 'Rosa', from: 'json_ld' },
  country: { value: 'DE', from: 'json_ld' },
  products: [],
  offers: [],
  colours: [{ value: '#0b7a4b', from: 'page' }],
  logos: [],
  photos: [],
}
const logo = `media_${'0'.repeat(26)}` as MediaId

it('sends a kit that the contract takes, with or without an address', () => {
  expect(SaveBrand.safeParse(bodyOf(valuesOf(empty), 0)).success).toBe(true)
  const body = bodyOf({ ...valuesOf(empty), webAddress: 'rosa.example' }, 3)
  expect(body).toMatchObject({ webAddress: 'https://rosa.example', version: 3 })
})

it('takes what was chosen of a page and leaves what it does not say', () => {
  const before = { ...valuesOf(empty), about: 'Our bread.', language: 'de', colours: ['#112233', '#0b7a4b'] }
  const after = withReading(before, found, firstChoice(found), logo)
  expect(after).toMatchObject({
    name: 'Rosa',
    about: 'Our bread.',
    language: 'de',
    country: 'DE',
    colours: ['#0b7a4b', '#112233'],
    logoId: logo,
    webAddress: 'https://rosa.example/',
  })
})

it('leaves everything where nothing was chosen', () => {
  const before = { ...valuesOf(empty), name: 'Mine', webAddress: 'https://mine.example' }
  const nothing = { ...firstChoice(found), name: false, places: false, colours: [] }
  expect(withReading(before, found, nothing, null)).toEqual(before)
})
