import { describe, expect, test } from 'vitest'
import { preflight } from './preflight.ts'
import { aCreative, someMaterial, someVideos } from './test-material.ts'

const at = { now: new Date('2026-11-23T09:00:00Z'), step: 1 }
const check = (material = someMaterial(), options: Parameters<typeof preflight>[2] = at) =>
  preflight(material, material.target, options)
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

describe('the videos of ads', () => {
  const film = aCreative()
  type Change = Parameters<typeof someVideos>[2]
  const withVideos = (ratios: Parameters<typeof someVideos>[1], change?: Change) =>
    someMaterial({}, {}, [film], someVideos(film, ratios, change))
  const said = (result: ReturnType<typeof check>, code: string) =>
    result.findings.flatMap((finding) => (finding.code === code ? [finding.message] : []))

  test('in order are told as such, and where each is shown', () => {
    const result = check(withVideos(['9:16', '4:5', '1:1']))
    expect(codes(result, 'problem')).toEqual([])
    expect(codes(result, 'warning')).toEqual([])
    expect(codes(result, 'ok')).toContain('videos')
    expect(codes(result, 'ok')).not.toContain('creatives')
    const summary = Object.fromEntries(result.summary.map(({ label, value }) => [label, value]))
    expect(summary).toMatchObject({
      Ads: '1 video',
      Video: '9:16 in Stories and Reels, 4:5 in feeds, 1:1 in all other places',
      "Meta's own changes to your videos": 'Switched off',
    })
  })

  test('beside an ad of pictures are counted apart', () => {
    const material = someMaterial({}, {}, [film, aCreative()], someVideos(film, ['1:1', '9:16']))
    const result = check(material)
    expect(codes(result, 'ok')).toEqual(expect.arrayContaining(['creatives', 'videos']))
    expect(result.summary).toContainEqual({ label: 'Ads', value: '1 video and 1 poster in four shapes' })
    expect(result.summary.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Video of ad 1', "Meta's own changes to your posters and videos"]),
    )
  })

  test('an unfinished poster is no matter when nobody sees it', () => {
    const bare = aCreative({ renditions: [] })
    const material = someMaterial({}, {}, [bare], someVideos(bare, ['9:16', '1:1']))
    expect(codes(check(material), 'problem')).toEqual([])
  })

  test.each([
    ['gone', 'video_missing', {}, /^A video of the ad is gone/],
    [
      'WebM',
      'video_refused',
      { contentType: 'video/webm' },
      /is WEBM; Meta takes MP4 and MOV only\. Export it as MP4\./,
    ],
    ['half a second', 'video_refused', { durationMs: 500 }, /lasts 0\.5 s; Meta takes from 1 s on/],
    [
      'of five hours',
      'video_refused',
      { durationMs: 18e6 },
      /lasts 300 min; Meta takes 241 min at most\. Cut it\./,
    ],
    ['of 5 GB', 'video_refused', { bytes: 5e9 }, /has 5,000 MB; Meta takes 4,000 MB at most/],
    ['too small', 'video_refused', { width: 90, height: 160 }, /has 90 × 160 pixels/],
    ['a ribbon', 'video_refused', { width: 1080, height: 4000 }, /shapes from 9:16 to 16:9\. Crop it\./],
  ] as const)('%s: %s', (what, code, change, message) => {
    const material = withVideos(['9:16'], change)
    if (what === 'gone')
      for (const video of material.videos) Object.assign(video, { media: null, mediaId: null })
    const result = check(material)
    expect(result.ok).toBe(false)
    expect(said(result, code)[0]).toMatch(message)
    expect(result.findings.find((one) => one.code === code)).toMatchObject({ field: 'videos' })
  })

  test('damaged inside, as a look at every picture found, keep it from being launched', () => {
    const material = withVideos(['9:16', '1:1'])
    const broken = new Set(material.videos.slice(0, 1).flatMap(({ mediaId }) => mediaId ?? []))
    expect(said(check(material, { ...at, broken }), 'video_broken')).toEqual([
      '“film 9:16.mp4” is damaged: some of its pictures or its sound cannot be read. Choose another file.',
    ])
  })

  test('too long for some places only are a warning that names them', () => {
    const result = check(withVideos(['9:16', '4:5', '1:1'], { durationMs: 150_000 }))
    expect(result.ok).toBe(true)
    expect(said(result, 'video_limits')).toEqual([
      '“film 9:16.mp4” lasts 2.5 min, which does not suit Facebook Stories (2 min at most) and Instagram Stories (2 min at most). Cut it, or it will not run there.',
      '“film 4:5.mp4” lasts 2.5 min, which does not suit Instagram feed (60 s at most). Cut it, or it will not run there.',
    ])
  })

  test('Instagram is no matter for a Page without it', () => {
    const material = someMaterial({}, { page: { instagram: null } }, [film], someVideos(film, ['4:5', '9:16'], { durationMs: 100_000 })) // prettier-ignore
    expect(said(check(material), 'video_limits')).toEqual([])
  })

  test.each([
    [['1:1'], ['video_no_upright'], []],
    [['9:16'], ['video_no_feed'], []],
    [['9:16', '16:9'], [], []],
    [['9:16', '1:1', '16:9'], [], ['video_unused']],
  ] as const)('%j: shapes that are missing %j, and needless %j', (ratios, warnings, needless) => {
    const result = check(withVideos(ratios))
    expect(codes(result, 'warning')).toEqual(warnings)
    expect(codes(result, 'ok').filter((code) => code === 'video_unused')).toEqual(needless)
  })
})
