import { CreateBrief, GenerateImages, type BrandKit, type MediaId } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import { briefOf, drawingOf, fieldOfRefusal, freshValues, problemsOf } from './studio-form.ts'

const rest = { tone: 'friendly', country: 'PT', currency: 'EUR' } as const
const fresh = freshValues({ kit: undefined, workspace: 'Harbour Coffee', language: 'en' })
const filled = { ...fresh, product: ' Iced oat latte ', url: 'harbour.example/latte' }
const photo = `media_${'1'.repeat(26)}` as MediaId

describe('a fresh form', () => {
  it('takes what the brand kit knows, and nothing that it does not', () => {
    const kit = { name: '', webAddress: 'https://harbour.example', colours: ['#112233'], language: null }
    const start = freshValues({ kit: kit as unknown as BrandKit, workspace: 'Harbour', language: 'pt' }) // what is read of it
    expect(start).toMatchObject({
      business: 'Harbour',
      url: 'https://harbour.example',
      brandColor: '#112233',
      language: 'pt',
      logoId: null,
    })
  })
  it('needs a sentence and a web address, and says so', () => {
    expect(Object.keys(problemsOf(fresh))).toEqual(['product', 'url'])
    expect(problemsOf(filled)).toEqual({})
  })
})

describe('the check', () => {
  it('does not let a template’s gap through', () => {
    expect(problemsOf({ ...filled, product: '[Your product], fresh' }).product).toContain('[brackets]')
    expect(problemsOf({ ...filled, offer: '[What people save]' }).offer).toContain('[brackets]')
  })
  it.each(['javascript:alert(1)', 'harbour', ''])('refuses %j as a web address', (url) =>
    expect(problemsOf({ ...filled, url })).toHaveProperty('url'),
  )
})

describe('what is sent', () => {
  const key = { briefId: `brief_${'0'.repeat(26)}`, idempotencyKey: 'a'.repeat(20) }
  it('is what the contract takes', () => {
    expect(CreateBrief.parse(briefOf({ ...filled, photoIds: [photo] }, rest))).toMatchObject({
      product: 'Iced oat latte',
      url: 'https://harbour.example/latte',
      country: 'PT',
      photoIds: [photo],
    })
    expect(GenerateImages.safeParse({ ...drawingOf(filled), ...key }).success).toBe(true)
  })
  it('names a style only when one was chosen', () => {
    expect(drawingOf(filled)).not.toHaveProperty('styles')
    expect(drawingOf({ ...filled, style: 'vintage' }).styles).toEqual(['vintage'])
  })
})

it('finds the field that a refusal is about', () => {
  expect(fieldOfRefusal('photoIds.0', filled)).toBe('photoIds')
  expect(fieldOfRefusal('styles.0', filled)).toBe('style')
  expect(fieldOfRefusal('idempotencyKey', filled)).toBeUndefined()
  expect(fieldOfRefusal(undefined, filled)).toBeUndefined()
})
