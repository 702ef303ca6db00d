import type { FilmBrief } from './film-brief.ts'

/** Briefs that tests write films from: bare and full, quoted, with long names, in four scripts. */
export const bakery: FilmBrief = {
  business: 'Northbeam Bakery',
  product: 'Sourdough rye bread, baked overnight in a stone oven',
  url: 'https://northbeam.example',
  language: 'en',
  tone: 'friendly',
  objective: 'sales',
}
export const quote = {
  words: 'I used to drive past. Now I plan my Saturdays around that loaf, and my children ask for the crust.',
  name: 'Maren Holt',
}
export const full: FilmBrief = {
  ...bakery,
  offer: 'Second loaf half price on Saturdays',
  audience: 'early risers',
  points: [
    'Our oven is lit at four every morning.',
    'Rye flour, water and salt, nothing else.',
    'Every loaf rests for a whole day in linen, which is why the crust cracks the way it does.',
    'Order by Friday noon, collect on Saturday.',
  ],
}
export const briefs: readonly FilmBrief[] = [
  bakery,
  full,
  { ...full, quote },
  { ...bakery, product: 'Strength training', business: 'Volt Gym', objective: 'leads', tone: 'bold' },
  {
    ...bakery,
    language: 'de',
    product: 'Zahnvorsorgeuntersuchung und Zahnreinigung für die ganze Familie',
    business: 'Zahnarztpraxis Dr. Hohenstein-Lichtenberger',
    offer: 'Erstuntersuchung kostenlos',
    points: ['Termine gibt es auch am Samstag.'],
  },
  {
    ...bakery,
    language: 'ja',
    product: '天然酵母の食パン',
    business: '北の星ベーカリー',
    points: ['毎朝四時に窯に火を入れます。'],
  },
  {
    ...bakery,
    language: 'ar',
    product: 'خبز طازج',
    business: 'مخبز الفجر',
    offer: 'رغيفان بسعر واحد',
    audience: 'العائلات',
  },
  { ...bakery, language: 'th', product: 'ขนมปังโฮมเมด', business: 'ร้านขนมปังสุขใจ' },
]
