import { currencyExponents } from '@adwright/contract/money'
import { expect, test } from 'vitest'
import { currencyExponent, formatMoney, majorText, minorFromText } from './money.ts'

test('minor units are written with the exponent of their currency', () => {
  expect(formatMoney(123450, 'USD')).toBe('$1,234.50')
  expect(formatMoney(1500, 'JPY')).toBe('¥1,500')
  expect(formatMoney(123450, 'USD', { short: true })).toBe('$1,235')
})

test.each(Object.entries(currencyExponents))(
  '%s has the exponent that the contract says',
  (currency, exponent) => {
    expect(currencyExponent(currency)).toBe(exponent)
  },
)

test('the contract decides the exponent, not what the browser believes', () => {
  expect(formatMoney(150000, 'HUF')).toContain('1,500.00')
})

test.each([
  ['20', 2000],
  ['20.5', 2050],
  ['20,50', 2050],
  ['1,234', 123400],
  ['1,234.50', 123450],
  ['1.234,50', 123450],
])('%s is read as an amount', (text, minor) => {
  expect(minorFromText(text, 'USD')).toBe(minor)
})

test.each(['', 'twenty', '1.234567', '-5', '1,23,4'])('%s is not an amount', (text) => {
  expect(minorFromText(text, 'USD')).toBeNull()
})

test('yen have no minor part', () => {
  expect(minorFromText('1500', 'JPY')).toBe(1500)
  expect(minorFromText('15.5', 'JPY')).toBeNull()
})

test('what an input shows reads back as the same amount', () => {
  for (const minor of [0, 5, 99, 2000, 123450])
    expect(minorFromText(majorText(minor, 'USD'), 'USD')).toBe(minor)
})
