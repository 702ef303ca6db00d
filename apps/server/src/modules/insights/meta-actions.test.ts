import { expect, test } from 'vitest'
import { attributionWords, countedFor, countedValues } from './meta-actions.ts'

const overlapping = [
  { action_type: 'landing_page_view', value: '80' },
  { action_type: 'offsite_conversion.fb_pixel_purchase', value: '4' },
  { action_type: 'purchase', value: '5' },
  { action_type: 'omni_purchase', value: '6' },
  { action_type: 'lead', value: '3' },
  { action_type: 'offsite_conversion.fb_pixel_lead', value: '2' },
]

test('overlapping purchase types are one figure, the widest', () => {
  expect(countedValues(overlapping, countedFor('sales'))).toEqual(['6'])
  expect(countedValues(overlapping.slice(0, 2), countedFor('sales'))).toEqual(['4'])
})

test('leads count leads only', () => {
  expect(countedValues(overlapping, countedFor('leads'))).toEqual(['3'])
})

test('other objectives count purchases and leads, never landing page views', () => {
  expect(countedValues(overlapping, countedFor('traffic'))).toEqual(['6', '3'])
  expect(countedValues(overlapping.slice(0, 1), countedFor('awareness'))).toEqual([])
})

test('attribution settings are told in words', () => {
  expect(attributionWords('7d_click_1d_view')).toBe('7-day click or 1-day view')
  expect(attributionWords('1d_click')).toBe('1-day click')
  expect(attributionWords('1d_ev')).toBe('1-day engaged view')
  expect(attributionWords(undefined)).toBe('The ad set’s own attribution setting')
})
