import { DraftStoryboard, GenerateVideo } from '@adwright/contract'
import { expect, it } from 'vitest'
import { briefOf, draftKey, draftOf, fieldOfRefusal, freshValues, problemsOf, toggleRatio, wishesOf } from './video-values.ts' // prettier-ignore

const values = {
  ...freshValues({ kit: undefined, workspace: 'Harbour Coffee', language: 'en' }),
  product: 'Iced oat latte',
  url: 'harbour.example/latte',
}
const briefId = 'brief_01j00000000000000000000000'

it('says what is missing, and nothing of a form that can be sent', () => {
  expect(problemsOf(values)).toEqual({})
  const wrong = {
    ...values,
    product: ' ',
    business: '',
    url: 'shop',
    quoteWords: 'So good',
    points: 'x\n'.repeat(13),
  }
  expect(Object.keys(problemsOf(wrong)).toSorted()).toEqual([
    'business',
    'points',
    'product',
    'quoteName',
    'url',
  ])
  expect(problemsOf({ ...values, points: 'y'.repeat(161) }).points).toContain('160')
})

it('sends what the contract takes', () => {
  const typed = {
    ...values,
    points: ' Made in Leiden \n\n Ready in a minute',
    quoteWords: 'So good',
    quoteName: 'Ana',
  }
  const wishes = wishesOf(typed)
  expect(wishes.points).toEqual(['Made in Leiden', 'Ready in a minute'])
  expect(wishes.quote).toEqual({ words: 'So good', name: 'Ana' })
  expect(DraftStoryboard.safeParse({ briefId, ...draftOf(wishes), seed: 4 }).success).toBe(true)
  expect(GenerateVideo.safeParse({ briefId, ...wishes, idempotencyKey: 'a'.repeat(8) }).success).toBe(true)
})

it('quotes nobody whose words or name are missing', () => {
  expect(wishesOf({ ...values, quoteWords: 'So good' }).quote).toBeNull()
})

it('wants another storyboard for other words, and not for another song', () => {
  const key = draftKey(values, {})
  expect(draftKey({ ...values, music: 'epic', look: 'vintage', ratios: ['1:1'], voice: 'v' }, {})).toBe(key)
  expect(draftKey({ ...values, points: 'Open on Sundays' }, {})).not.toBe(key)
  expect(draftKey({ ...values, offer: 'Two for one' }, {})).not.toBe(key)
  expect(briefOf(values, {}).url).toBe('https://harbour.example/latte')
})

it('keeps one shape, in the order of the form', () => {
  expect(toggleRatio(['9:16'], '9:16')).toEqual(['9:16'])
  expect(toggleRatio(['16:9', '9:16'], '1:1')).toEqual(['9:16', '1:1', '16:9'])
  expect(toggleRatio(['9:16', '1:1'], '9:16')).toEqual(['1:1'])
})

it('finds the field of a refusal', () => {
  expect(fieldOfRefusal('points.3', values)).toBe('points')
  expect(fieldOfRefusal('quote.words', values)).toBe('quoteWords')
  expect(fieldOfRefusal('briefId', values)).toBeUndefined()
})
