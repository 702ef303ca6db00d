import { expect, it } from 'vitest'
import type { Industry } from './brief.ts'
import { guessIndustry } from './industry.ts'

it.each<[string, string, Industry]>([
  ['Northbeam Bakery', 'Sourdough bread', 'food'],
  ['مخبز الفجر', 'خبز طازج', 'food'],
  ['北の灯', '焼きたてパン', 'food'],
  ['Harbour Homes', 'Apartments by the sea', 'real_estate'],
  ['Volt', 'Gym membership', 'fitness'],
  ['Mirelle', 'Serum für die Haut', 'beauty'],
  ['Autohaus Keller', 'Neue Fahrzeuge', 'automotive'],
  ['Lingua', 'Cursos de inglés', 'education'],
  ['Praxis Dr. Weiß', 'Zahnarzt', 'healthcare'],
  ['Parcel & Co', 'Online shop for gifts', 'ecommerce'],
  ['云起', '项目管理软件', 'technology'],
  ['Maison Lune', 'Robes et vêtements', 'fashion'],
  ['Zed', 'Things', 'general'],
  ['Orders & Leaders', 'Essential chairs, and love it', 'general'],
  ['Europa', 'Accommodation at a new address', 'general'],
])('%s with %s is %s', (business, product, industry) => {
  expect(guessIndustry({ business, product, url: 'https://example.com' })).toBe(industry)
})

it('believes a brief that names its industry', () => {
  expect(guessIndustry({ business: 'Bakery', product: 'Bread', url: '', industry: 'fashion' })).toBe(
    'fashion',
  )
})
