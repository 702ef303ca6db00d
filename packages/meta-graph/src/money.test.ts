import { describe, expect, test } from 'vitest'
import { fromMetaDecimal, fromMetaMinor, MetaMoneyError, metaStep, toMetaMinor } from './money.ts'

describe('between our minor units and those Meta bills in', () => {
  test.each([
    ['USD', 1234, 1234],
    ['EUR', 0, 0],
    ['JPY', 5000, 5000], // no minor unit on either side
    ['HUF', 123_400, 1234], // two ISO digits, none at Meta
    ['TWD', 30_000, 300],
    ['KRW', 10_000, 10_000],
    ['BHD', 1230, 123], // three ISO digits, two at Meta
  ])('%s %i is %i at Meta, and back', (currency, ours, metas) => {
    expect(toMetaMinor(ours, currency)).toBe(metas)
    expect(fromMetaMinor(metas, currency)).toBe(ours)
    expect(fromMetaMinor(String(metas), currency)).toBe(ours)
  })

  test('what Meta cannot say exactly is refused, not rounded', () => {
    expect(() => toMetaMinor(123_450, 'HUF')).toThrow(MetaMoneyError)
    expect(() => toMetaMinor(1235, 'JOD')).toThrow(MetaMoneyError)
    expect(metaStep('HUF')).toBe(100)
    expect(metaStep('JOD')).toBe(10)
    expect(metaStep('USD')).toBe(1)
    expect(metaStep('JPY')).toBe(1)
  })

  test.each(['KWD', 'OMR', 'XXX', 'usd', 'constructor'])('%s is not billed in', (currency) => {
    expect(() => toMetaMinor(100, currency)).toThrow(MetaMoneyError)
    expect(() => fromMetaDecimal('1', currency)).toThrow(MetaMoneyError)
  })

  test('fractions, digits that are none and amounts beyond exact integers are refused', () => {
    expect(() => toMetaMinor(12.5, 'USD')).toThrow(MetaMoneyError)
    expect(() => toMetaMinor(Number.NaN, 'USD')).toThrow(MetaMoneyError)
    expect(() => fromMetaMinor('12.5', 'USD')).toThrow(MetaMoneyError)
    expect(() => fromMetaMinor('9007199254740993', 'USD')).toThrow(MetaMoneyError)
  })
})

describe('from the decimals of insights', () => {
  test.each([
    ['12.34', 'USD', 1234],
    ['0.1', 'USD', 10],
    ['7', 'USD', 700],
    ['12.340000', 'USD', 1234],
    ['-0.05', 'USD', -5],
    ['1.005', 'BHD', 1005],
    ['1234', 'JPY', 1234],
    ['1234.00', 'JPY', 1234],
    ['1234.5', 'HUF', 123_450],
    ['90071992547409.91', 'USD', 9_007_199_254_740_991], // a float would lose the cent
  ])('%s %s is %i', (decimal, currency, minor) => {
    expect(fromMetaDecimal(decimal, currency)).toBe(minor)
  })

  test('fractions of our minor unit are refused, or rounded when asked', () => {
    expect(() => fromMetaDecimal('3.4567', 'USD')).toThrow(MetaMoneyError)
    expect(fromMetaDecimal('3.4567', 'USD', 'half_up')).toBe(346)
    expect(fromMetaDecimal('1.005', 'USD', 'half_up')).toBe(101) // as floats, 1.005 * 100 falls short of a half
    expect(fromMetaDecimal('-1.005', 'USD', 'half_up')).toBe(-101)
    expect(fromMetaDecimal('1.0049', 'USD', 'half_up')).toBe(100)
  })

  test.each(['', 'abc', '1,234.5', '1e3', '.5', 'Infinity', ' 1'])('%j is no amount', (text) => {
    expect(() => fromMetaDecimal(text, 'USD')).toThrow(MetaMoneyError)
  })
})
