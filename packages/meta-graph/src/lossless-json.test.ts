import { expect, test } from 'vitest'
import { parseLossless } from './lossless-json.ts'

test('integers beyond 2^53 become their digits, wherever they stand', () => {
  expect(parseLossless('{"id":120330000000000777,"list":[9007199254740993,-9007199254740993]}')).toEqual({
    id: '120330000000000777',
    list: ['9007199254740993', '-9007199254740993'],
  })
})

test('no place in a text hides one', () => {
  const big = '120330000000000777'
  for (const json of [big, `-${big}`, ` ${big}`, `[1,${big}]`, `{"a":\n${big}}`, `{"act_${big}":${big}}`])
    expect(JSON.stringify(parseLossless(json)), json).toContain(`"${json.includes('-') ? '-' : ''}${big}"`)
  expect(parseLossless(`{"path":"/v26.0/${big}/x"}`)).toEqual({ path: `/v26.0/${big}/x` })
})

test('every other value is what JSON.parse gives', () => {
  const json = '{"a":9007199254740991,"b":1.5,"c":1e30,"d":"120330000000000777","e":null,"f":[true,{}]}'
  expect(parseLossless(json)).toEqual(JSON.parse(json))
})

test('text that is no JSON throws', () => {
  expect(() => parseLossless('{"id":12')).toThrow(SyntaxError)
})
