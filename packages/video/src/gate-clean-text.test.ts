import { expect, test } from 'vitest'
import { cleanText } from './gate-clean-text.ts'

test.each([
  ['API key=AIzaSyA-1234567890 is not valid', 'API key=… is not valid'],
  ['{"access_token":"EAAB0x","type":"x"}', '{"access_token":"…","type":"x"}'],
  ['Authorization: Bearer abc.def.ghi failed', 'Authorization: … failed'],
  ['sent bearer abcdef123 to us', 'sent bearer … to us'],
  ['see https://cdn.example/a.mp4?sig=1&x=2 now', 'see https://cdn.example/a.mp4?… now'],
  ['https://me:pw1@host.example/a', 'https://…@host.example/a'],
  ['id 9f8a7b6c5d4e3f2a1b0c9d8e7f is gone', 'id … is gone'],
  ['Donaudampfschifffahrtsgesellschaft stays', 'Donaudampfschifffahrtsgesellschaft stays'],
  ['a\u001b[31mred\u0000 \u202Eb\n\nc', 'a [31mred b c'],
])('%j becomes %j', (text, clean) => expect(cleanText(text, 200)).toBe(clean))

test('a long text is cut, and never in the middle of a secret', () => {
  const text = `${'word '.repeat(38)}token=${'s3cret'.repeat(20)}`
  const clean = cleanText(text, 200)
  expect([...clean].length).toBeLessThanOrEqual(200)
  expect(clean).not.toContain('s3cret')
})
