/** What the person told us. Nothing else may be claimed on a poster. */
export type StudioBrief = {
  business: string
  product: string
  offer?: string
  audience?: string
  url: string
  /** BCP 47, e.g. `de`, `pt-BR`, `zh-Hans`. */
  language: string
  tone: Tone
  objective: Objective
  /** ISO 3166-1 alpha-2. */
  country?: string
  industry?: Industry
}

export const tones = ['friendly', 'bold', 'elegant', 'playful', 'professional'] as const
export type Tone = (typeof tones)[number]

export const objectives = ['awareness', 'traffic', 'engagement', 'leads', 'sales'] as const
export type Objective = (typeof objectives)[number]

export const industries = [
  'food',
  'real_estate',
  'fitness',
  'beauty',
  'automotive',
  'education',
  'healthcare',
  'ecommerce',
  'technology',
  'fashion',
  'general',
] as const
export type Industry = (typeof industries)[number]

const rightToLeft = new Set(['ar', 'he', 'iw', 'fa', 'ur', 'ps', 'sd', 'yi', 'dv', 'ckb', 'ug'])

export const baseLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? 'en'

export const directionOf = (language: string): 'ltr' | 'rtl' =>
  rightToLeft.has(baseLanguage(language)) ? 'rtl' : 'ltr'
