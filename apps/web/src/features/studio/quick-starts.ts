import type { Format } from '@adwright/contract'

/** A whole brief of a made-up business: one click shows what the studio does. */
export type QuickStart = {
  id: string
  trade: string
  business: string
  product: string
  offer: string
  style: string
  formats: readonly Format[]
  creativity: number
}

export const quickStarts: readonly QuickStart[] = [
  {
    id: 'bakery',
    trade: 'Bakery',
    business: 'Backstube Lindner',
    product: 'Sourdough rye bread from a stone oven',
    offer: 'Second loaf half price on Saturdays',
    style: 'photorealistic',
    formats: ['feed_4x5'],
    creativity: 50,
  },
  {
    id: 'skincare',
    trade: 'Skincare',
    business: 'Mirelle Skincare',
    product: 'Vitamin C serum, light enough for morning and night',
    offer: '',
    style: 'hyperrealistic',
    formats: ['feed_4x5'],
    creativity: 35,
  },
  {
    id: 'gym',
    trade: 'Gym',
    business: 'Volt Gym',
    product: 'Strength training in small groups',
    offer: 'First week free',
    style: 'cyberpunk',
    formats: ['feed_4x5', 'story_9x16'],
    creativity: 70,
  },
  {
    id: 'ice-cream',
    trade: 'Ice cream',
    business: 'Sunny Scoops',
    product: 'Mango ice cream with real fruit',
    offer: 'Two scoops for the price of one on Mondays',
    style: 'cartoon',
    formats: ['square_1x1'],
    creativity: 75,
  },
  {
    id: 'homes',
    trade: 'Homes',
    business: 'Harbour Homes',
    product: 'Apartments by the sea, a short walk from the beach',
    offer: '',
    style: 'illustration',
    formats: ['feed_4x5'],
    creativity: 55,
  },
  {
    id: 'dentist',
    trade: 'Dentist',
    business: 'Bright Smiles',
    product: 'Dental check-ups for the whole family',
    offer: '',
    style: 'minimalist',
    formats: ['feed_4x5'],
    creativity: 40,
  },
]
