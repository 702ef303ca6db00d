import type { FilmSeconds, FilmStyle } from '@adwright/contract'
import type { NewBrief } from './form/video-values.ts'

/** A brief of a made-up business: one click shows what the studio writes. */
export type FilmExample = {
  /** Also the name of its picture. */
  id: string
  trade: string
  brief: NewBrief
  style: FilmStyle
  seconds: FilmSeconds
  points: readonly string[]
}

const exampleKey = 'example:'
export const keyOfExample = ({ id }: Pick<FilmExample, 'id'>): string => exampleKey + id
/** A storyboard of an example is nobody's wishes: it does not follow the form. */
export const isExample = (key: string | undefined): boolean => key?.startsWith(exampleKey) ?? false

export const filmExamples: readonly FilmExample[] = [
  {
    id: 'bakery',
    trade: 'Bakery',
    brief: {
      business: 'Backstube Lindner',
      product: 'Sourdough rye bread from a stone oven',
      offer: 'Second loaf half price on Saturdays',
      url: 'https://bakery.example',
      language: 'en',
    },
    style: 'commercial',
    seconds: 15,
    points: ['Baked every morning at four', 'Three ingredients: rye, water, salt'],
  },
  {
    id: 'skincare',
    trade: 'Skincare',
    brief: {
      business: 'Mirelle Skincare',
      product: 'Vitamin C serum, light enough for morning and night',
      offer: '',
      url: 'https://skincare.example',
      language: 'en',
    },
    style: 'product_demo',
    seconds: 15,
    points: ['Two drops are enough', 'A glass bottle that is refilled'],
  },
  {
    id: 'gym',
    trade: 'Gym',
    brief: {
      business: 'Volt Gym',
      product: 'Strength training in small groups',
      offer: 'First week free',
      url: 'https://gym.example',
      language: 'en',
    },
    style: 'event_promo',
    seconds: 15,
    points: ['Six people and one trainer', 'New groups begin every Monday'],
  },
  {
    id: 'ice-cream',
    trade: 'Ice cream',
    brief: {
      business: 'Sunny Scoops',
      product: 'Mango ice cream with real fruit',
      offer: 'Two scoops for the price of one on Mondays',
      url: 'https://ice-cream.example',
      language: 'en',
    },
    style: 'social',
    seconds: 6,
    points: [],
  },
]
