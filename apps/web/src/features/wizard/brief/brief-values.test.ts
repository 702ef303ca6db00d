import { Brief, CreateBrief, type MediaId } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import { withScheme } from '../../../business/web-address.ts'
import { changedFields, freshBrief, rescale } from './brief-values.ts'

const saved = Brief.parse({
  ...CreateBrief.parse({ business: 'Harbour Coffee', product: 'Iced latte', url: 'https://harbour.example' }),
  id: `brief_${'0'.repeat(26)}`,
  createdAt: '2026-11-23T10:00:00Z',
  updatedAt: '2026-11-23T10:00:00Z',
})
const { id: _id, createdAt: _c, updatedAt: _u, ...values } = saved

describe('a fresh brief', () => {
  it('needs only an address once the idea and the business are known', () => {
    const fresh = freshBrief({ locale: 'de-AT', business: 'Hafen', idea: 'Eiskaffee' })
    expect(fresh).toMatchObject({ language: 'de', country: 'AT', currency: 'EUR', product: 'Eiskaffee' })
    expect(CreateBrief.safeParse(fresh).success).toBe(false)
    expect(CreateBrief.safeParse({ ...fresh, url: 'https://hafen.example' }).success).toBe(true)
  })
  it('begins with a budget that is worth something in its currency', () => {
    const budgetIn = (locale: string) => freshBrief({ locale, business: '' }).dailyBudgetMinor
    expect([budgetIn('en-US'), budgetIn('ja-JP'), budgetIn('sv-SE')]).toEqual([2000, 3000, 20_000])
  })
  it('offers only what its lists hold', () => {
    expect(freshBrief({ locale: 'mi-AQ', business: '' })).toMatchObject({
      language: 'en',
      country: 'US',
      currency: 'USD',
    })
  })
  it('guesses a country for a language alone and takes the ad account’s currency', () => {
    expect(freshBrief({ locale: 'en', business: '' }).country).toBe('US')
    expect(freshBrief({ locale: 'en-US', business: '', currency: 'GBP' }).currency).toBe('GBP')
  })
})

describe('a fresh brief of a business with a kit', () => {
  const kit = {
    name: 'Hafen',
    webAddress: 'https://hafen.example',
    colours: ['#0b7a4b', '#f4c430'],
    logoId: `media_${'2'.repeat(26)}` as MediaId,
    tone: 'elegant',
    language: 'de',
    country: 'DE',
    currency: 'EUR',
  } as const
  it('begins with what the kit says', () => {
    expect(freshBrief({ locale: 'en-US', business: 'Workspace', kit })).toMatchObject({
      business: 'Hafen',
      url: 'https://hafen.example',
      brandColor: '#0b7a4b',
      logoId: kit.logoId,
      tone: 'elegant',
      language: 'de',
      country: 'DE',
      currency: 'EUR',
    })
  })
  it('takes the ad account’s currency, and the browser’s word where the kit is silent', () => {
    const silent = { ...kit, name: '', tone: null, language: null, country: null, colours: [] }
    expect(
      freshBrief({ locale: 'sv-SE', business: 'Workspace', currency: 'GBP', kit: silent }),
    ).toMatchObject({
      business: 'Workspace',
      tone: 'friendly',
      language: 'sv',
      country: 'SE',
      currency: 'GBP',
      brandColor: null,
    })
  })
})

describe('an edit', () => {
  it('sends nothing when nothing changed', () => expect(changedFields(saved, values)).toEqual({}))
  it('sends only what changed, lists and cleared fields included', () => {
    const photoIds = [`media_${'1'.repeat(26)}`] as typeof values.photoIds
    expect(changedFields(saved, { ...values, photoIds, offer: '', tone: 'bold' })).toEqual({
      photoIds,
      tone: 'bold',
    })
  })
})

it('keeps the number when the currency changes', () => {
  expect(rescale(2050, 'USD', 'EUR')).toBe(2050)
  expect(rescale(2000, 'USD', 'JPY')).toBe(20)
  expect(rescale(20, 'JPY', 'USD')).toBe(2000)
})

it('completes an address typed the short way', () => {
  expect(withScheme(' harbour.example/menu ')).toBe('https://harbour.example/menu')
  expect(withScheme('http://harbour.example')).toBe('http://harbour.example')
  expect(withScheme('harbour')).toBe('harbour')
  expect(withScheme('javascript:alert(1)')).toBe('javascript:alert(1)')
})
