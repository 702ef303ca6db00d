import type { PageReading } from '@adwright/contract'
import { expect, it } from 'vitest'
import { chooseProduct, firstChoice, offersFor, saysNothing, toggled } from './choice.ts'

const empty: PageReading = {
  url: 'https://rosa.example/',
  products: [],
  offers: [],
  colours: [],
  logos: [],
  photos: [],
}
const picture = { address: 'x', preview: 'x', width: 800, height: 600, alt: '', from: 'page' as const }
const shop: PageReading = {
  ...empty,
  name: { value: 'Rosa', from: 'json_ld' },
  products: [
    { product: 'Sourdough', offer: '€4.50', from: 'json_ld' },
    { product: 'Rolls', offer: '€0.60', from: 'json_ld' },
  ],
  offers: [{ value: '20 % off until Sunday', from: 'page' }],
  colours: ['#111111', '#222222', '#333333', '#444444'].map((value) => ({ value, from: 'page' })),
  photos: [picture, picture, picture, picture],
}

it('takes what most would take, and nothing that is not there', () => {
  expect(firstChoice(shop)).toEqual({
    name: true,
    about: false,
    places: false,
    colours: ['#111111', '#222222', '#333333'],
    logo: null,
    photos: [0, 1, 2],
    product: 0,
    offer: '€4.50',
  })
  expect(firstChoice(empty)).toMatchObject({ name: false, colours: [], product: null, offer: '' })
})

it('lets a product bring its price, but keeps a deal that was picked', () => {
  const choice = firstChoice(shop)
  expect(chooseProduct(shop, choice, 1).offer).toBe('€0.60')
  expect(chooseProduct(shop, { ...choice, offer: '20 % off until Sunday' }, 1).offer).toBe(
    '20 % off until Sunday',
  )
  expect(chooseProduct(shop, choice, null)).toMatchObject({ product: null, offer: '' })
  expect(offersFor(shop, 1)).toEqual(['€0.60', '20 % off until Sunday'])
})

it('knows a page that says nothing', () => {
  expect([saysNothing(empty), saysNothing(shop)]).toEqual([true, false])
})

it('picks and unpicks in the order of picking', () => {
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  expect(toggled(['b'], 'a')).toEqual(['b', 'a'])
})
