import { Brief, currencyExponents } from '@adwright/contract'
import { expect, it } from 'vitest'
import { countries, currencies, languages } from './places.ts'

it('offers every currency of the contract and no other', () => {
  expect(currencies.toSorted()).toEqual(Object.keys(currencyExponents).toSorted())
})

it('offers only languages and countries that the contract takes, each by a name', () => {
  const { language, country } = Brief.shape
  for (const { code, name } of countries)
    expect([country.safeParse(code).success, name === code]).toEqual([true, false])
  for (const { code, name } of languages)
    expect([language.safeParse(code).success, name === code]).toEqual([true, false])
})
