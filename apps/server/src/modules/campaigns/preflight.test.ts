import { describe, expect, test } from 'vitest'
import { preflight } from './preflight.ts'
import { aCreative, someMaterial } from './test-material.ts'

const at = { now: new Date('2026-11-23T09:00:00Z'), step: 1 }
const check = (material = someMaterial(), options = at) => preflight(material, material.target, options)
const codes = (result: ReturnType<typeof check>, level: string) =>
  result.findings.filter((finding) => finding.level === level).map((finding) => finding.code)

test('a campaign in order has nothing to mend and says what it will do', () => {
  const result = check()
  expect(result.ok).toBe(true)
  expect(codes(result, 'problem')).toEqual([])
  expect(codes(result, 'warning')).toEqual([])
  expect(result.mostSpend).toEqual({
    perDayMinor: 3500,
    perWeekMinor: 14_000,
    totalMinor: 17_500,
    currency: 'EUR',
  })
  const summary = Object.fromEntries(result.summary.map(({ label, value }) => [label, value]))
  expect(summary).toMatchObject({
    'Daily budget': '€20.00',
    'At most on one day': '€35.00',
    Runs: '7 days from the launch',
    Places: 'Facebook and Instagram',
    People: '18 and older in Germany; Meta picks who is likely to be interested',
    'Shown as advertiser': 'Bakery Rosa',
    "Meta's own changes to your posters": 'Switched off',
  })
})

test('without a connection there is nothing to launch with', () => {
  const material = someMaterial()
  expect(codes(preflight(material, undefined, at), 'problem')).toEqual(['not_connected'])
})

test('a connection that Meta no longer accepts has to be renewed first', () => {
  const material = someMaterial()
  material.target.connected = false
  expect(codes(check(material), 'problem')).toEqual(['needs_reconnect'])
})

test('currencies that differ are told in plain words', () => {
  const result = check(someMaterial({ currency: 'USD' }))
  expect(result.findings.find((finding) => finding.code === 'currency_differs')?.message).toMatch(
    /^Your ad account bills in EUR, the campaign is in USD\./,
  )
})

describe('problems', () => {
  test.each([
    ['budget_below_minimum', someMaterial({ dailyBudgetMinor: 99 })],
    [
      'account_cannot_deliver',
      someMaterial({}, { adAccount: { canDeliver: false, problem: 'A payment failed.' } }),
    ],
    ['page_cannot_advertise', someMaterial({}, { page: { canAdvertise: false } })],
    ['url_not_public', someMaterial({ url: 'https://localhost:3000/' })],
    ['url_not_public', someMaterial({ url: 'http://192.168.1.4/' })],
    ['no_creatives', someMaterial({}, {}, [])],
    [
      'creative_incomplete',
      someMaterial({}, {}, [aCreative({ renditions: aCreative().renditions.slice(1) })]),
    ],
    [
      'creative_problem',
      someMaterial({}, {}, [
        aCreative({
          renditions: aCreative().renditions.map((rendition) => ({
            ...rendition,
            findings: [{ level: 'problem', code: 'contrast', message: 'The offer cannot be read.' }],
          })),
        }),
      ]),
    ],
  ])('%s', (code, material) => {
    const result = check(material)
    expect(result.ok).toBe(false)
    expect(codes(result, 'problem')).toEqual([code])
  })

  test('a budget in hundredths that Meta cannot count', () => {
    const material = someMaterial(
      { currency: 'HUF', dailyBudgetMinor: 200_050 },
      { adAccount: { currency: 'HUF' } },
    )
    expect(codes(check(material, { ...at, step: 100 }), 'problem')).toEqual(['budget_not_whole'])
  })
})

test('what Meta cuts in narrow places is said once, in plain words, and is no warning', () => {
  const cut = (part: string) =>
    aCreative({ renditions: aCreative().renditions.map((one) => ({ ...one, fitted: { cut: [part] } })) })
  const result = check(someMaterial({}, {}, [cut('headline'), cut('primaryText')]))
  const said = result.findings.filter((one) => one.code === 'words_cut')
  expect(said.map((one) => [one.level, one.message])).toEqual([
    ['ok', 'In narrow places people read the beginning of the headline and the text and tap for the rest.'],
  ])
})

describe('warnings leave it launchable', () => {
  test.each([
    ['no_end', someMaterial({ days: null })],
    ['no_instagram', someMaterial({}, { page: { instagram: null } })],
    ['url_not_https', someMaterial({ url: 'http://bakery-rosa.example.com/' })],
    ['no_pixel', someMaterial({ objective: 'sales' }, { adAccount: { pixelId: null } })],
    ['no_pixel', someMaterial({ objective: 'leads' }, { adAccount: { pixelId: null } })],
  ])('%s', (code, material) => {
    const result = check(material)
    expect(result.ok).toBe(true)
    expect(codes(result, 'warning')).toEqual([code])
  })

  test.each([
    ['Cosy apartment for two', 'housing'],
    ['We’re hiring bakers', 'jobs'],
    ['Kredit ohne Schufa', 'credit or financial products'],
    ['Vote for Rosa', 'politics or social issues'],
  ])('"%s" sounds like %s', (product, subject) => {
    const material = someMaterial()
    material.brief.product = product
    const found = check(material).findings.find((finding) => finding.code === 'special_category')
    expect(found?.message).toContain(subject)
  })
})

test('traffic without a pixel needs no warning', () => {
  expect(codes(check(someMaterial({}, { adAccount: { pixelId: null } })), 'warning')).toEqual([])
})
