import { expect, test } from 'vitest'
import { thingsIn } from './json-ld.ts'
import { readMarkup } from './markup.ts'
import { aboutOf, countryOf, currencyOf, languageOf, nameOf } from './page-facts.ts'
import { productsOf } from './page-products.ts'
import { announcesDeal, currencyIn, priceIn, writtenPrice } from './price.ts'

const page = (html: string, url = 'https://www.bakery-rosa.example/shop') => {
  const markup = readMarkup(html)
  return { url, markup, things: thingsIn(markup.jsonLd) }
}
const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

test('a title names the business only where the address confirms it', () => {
  expect(nameOf(page('<title>Fresh bread | Bakery Rosa</title>'))?.value).toBe('Bakery Rosa')
  expect(nameOf(page('<title>Bäckerei Rosa – Brot</title>', 'https://baeckerei.example'))).toBeUndefined()
  expect(nameOf(page('<title>Fresh bread in Hamburg</title>'))).toBeUndefined()
})

test('countries are known by code and by name, also by names that are out of date', () => {
  const at = (addressCountry: unknown, lang = 'en') =>
    countryOf(page(`<html lang="${lang}">${data({ '@type': 'Store', address: { addressCountry } })}`))?.value
  expect([at('de'), at('UK'), at('Germany'), at({ '@type': 'Country', name: 'France' })]).toEqual([
    'DE',
    'GB',
    'DE',
    'FR',
  ])
  expect([at('Deutschland', 'de'), at('Atlantis'), at('ZZ'), at('')]).toEqual([
    'DE',
    undefined,
    undefined,
    undefined,
  ])
})

test('a language is itself, without its country', () => {
  expect(languageOf(page('<html lang="pt-BR">'))?.value).toBe('pt')
  expect(languageOf(page('<html lang="{{ lang }}"><meta property="og:locale" content="no_NO">'))).toEqual({
    value: 'nb',
    from: 'open_graph',
  })
  expect(languageOf(page('<p>Guten Tag'))).toBeUndefined()
})

test('what is said at length is cut at a sentence', () => {
  const about = `We bake bread. ${'It is very good bread indeed, and it keeps. '.repeat(20)}`
  const said = aboutOf(page(`<meta name="description" content="${about}">`))?.value ?? ''
  expect(said.length).toBeLessThanOrEqual(400)
  expect(said).toMatch(/it keeps\.$/)
})

test('data that is broken in the usual ways is read all the same', () => {
  const broken = `<script type="application/ld+json"><!-- {"@type":"Store","name":"Rosa &amp; Sons",\n"description":"Line one
  and two"} --></script><script type="application/ld+json">{"@type":</script>`
  expect(nameOf(page(broken))?.value).toBe('Rosa & Sons')
})

test('a range of prices is told as its two ends, several currencies do not meet', () => {
  const product = (offers: unknown) =>
    productsOf(page(data({ '@type': 'Product', name: 'Loaf', offers })), 'en')[0]?.offer
  expect(product({ '@type': 'AggregateOffer', lowPrice: 3, highPrice: '9.50', priceCurrency: 'EUR' })).toBe(
    '€3 – €9.50',
  )
  expect(product([{ price: 0, priceCurrency: 'EUR' }])).toBe('')
  expect(product({ price: '12', priceCurrency: 'coins' })).toBe('')
  const abroad = { price: '99', priceCurrency: 'USD' }
  expect(product([{ price: '4.5', priceCurrency: 'EUR' }, abroad])).toBe('€4.50')
})

test('prices are found as they are printed, and nothing else is one', () => {
  const lines = [
    'from €4.50 a loaf',
    '12,90 €',
    'CHF 20.–',
    'Rs 5',
    'Call 040 123 456',
    'EUR 1.299,00',
    'Open 7.30 – 18.00',
    '¥1,200',
    'A4 5kr',
  ]
  expect(lines.map(priceIn)).toEqual([
    '€4.50',
    '12,90 €',
    'CHF 20.–',
    undefined,
    undefined,
    'EUR 1.299,00',
    undefined,
    '¥1,200',
    '5kr',
  ])
  expect(['€4', 'US$4', '$4', '¥9', '4 zł', 'USD 4'].map(currencyIn)).toEqual([
    'EUR',
    undefined,
    undefined,
    undefined,
    'PLN',
    'USD',
  ])
  expect(writtenPrice('1200', 'JPY', 'ja')).toMatch(/1,200$/)
  expect(currencyOf(page('<p>Only 4,50 € today</p>'))?.value).toBe('EUR')
})

test('a deal is a saving in words, and not every percentage', () => {
  const lines = [
    '20 % off all loaves',
    '-30% Rabatt bis Sonntag',
    '100% cotton',
    'Free delivery from £30',
    '10 % fat',
    'Jusqu’à 50 % de remise',
  ]
  expect(lines.filter(announcesDeal)).toEqual([lines[0], lines[1], lines[3], lines[5]])
})
