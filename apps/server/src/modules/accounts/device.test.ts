import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'
import { chrome, firefox, safari } from './test-browser.ts'

test.each([
  [firefox, 'Firefox', 'Windows'],
  [chrome, 'Chrome', 'Linux'],
  [safari, 'Safari', 'iOS'],
  ['adwright-cli/1.2 (linux)', 'adwright-cli', null],
  ['node', 'node', null],
  ['<script>', null, null],
  ['', null, null],
  [null, null, null],
])('%s', (userAgent, browser, system) => {
  const device = deviceOf(userAgent)
  expect(device.browser).toBe(browser)
  if (system !== null) expect(device.system).toBe(system)
})
