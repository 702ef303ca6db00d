import { expect, test } from 'vitest'
import { checkLandingUrl } from './brief.ts'

test.each([
  'https://example.com/offer?x=1',
  'http://shop.example.co.uk',
  'https://93.184.216.34/',
  'https://bäckerei.de',
])('people can reach %s', (url) => expect(() => checkLandingUrl(url)).not.toThrow())

test.each([
  'http://localhost:3000/',
  'http://shop.local',
  'http://intranet/',
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://10.0.0.7/offer',
  'http://169.254.169.254/latest',
  'http://[::1]/',
  'http://[fd00::1]/',
  'http://[::ffff:192.168.0.1]/',
  'https://rosa:secret@example.com/',
])('nobody outside can reach %s', (url) =>
  expect(() => checkLandingUrl(url)).toThrow(expect.objectContaining({ code: 'brief.url_unreachable_kind' })),
)
