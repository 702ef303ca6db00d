import { expect, test } from 'vitest'
import { launchDigest } from './launch-digest.ts'
import type { TargetedMaterial } from './material.ts'
import { aCreative, someMaterial, someVideos } from './test-material.ts'

const creative = aCreative()
const asked = someMaterial({}, {}, [creative], someVideos(creative, ['9:16']))
const digestOf = (change: Partial<TargetedMaterial>) => {
  const material = { ...asked, ...change }
  return launchDigest(material, material.target)
}
const campaign = (change: Partial<TargetedMaterial['campaign']>) => ({
  campaign: { ...asked.campaign, ...change },
})
const { target } = asked
const [rendition] = creative.renditions
if (!rendition) throw new Error('a creative has renditions')
const [video] = asked.videos
if (!video?.media) throw new Error('an ad has a video')

test.each<[string, Partial<TargetedMaterial>]>([
  ['the budget', campaign({ dailyBudgetMinor: 2001 })],
  ['the currency', campaign({ currency: 'USD' })],
  ['how long it runs', campaign({ days: null })],
  ['where', campaign({ country: 'AT' })],
  ['the goal', campaign({ objective: 'sales' })],
  ['the link', campaign({ url: 'https://elsewhere.example.com/' })],
  ['the name', campaign({ name: 'Rolls' })],
  ['the advertiser', { brief: { ...asked.brief, business: 'Bakery Ruth' } }],
  ['the words', { creatives: [{ ...creative, words: { ...creative.words, primaryText: 'Buy now' } }] }],
  [
    'a picture',
    {
      creatives: [
        { ...creative, renditions: [{ ...rendition, media: { ...rendition.media, sha256: 'x' } }] },
      ],
    },
  ],
  ['another ad', { creatives: [creative, aCreative()] }],
  ['a video', { videos: [{ ...video, media: { ...video.media, sha256: 'x' } }] }],
  ['where a video is shown', { videos: [{ ...video, shownIn: [] }] }],
  ['whose money', { target: { ...target, adAccount: { ...target.adAccount, externalId: 'act_9' } } }],
  ['who is counted', { target: { ...target, adAccount: { ...target.adAccount, pixelId: null } } }],
  ['whose name', { target: { ...target, page: { ...target.page, externalId: '9' } } }],
  ['Instagram', { target: { ...target, page: { ...target.page, instagram: null } } }],
  ['a rehearsal', { target: { ...target, mode: 'live' } }],
])('another digest: %s', (_what, change) => {
  expect(digestOf(change)).not.toBe(digestOf({}))
})

test('the same digest: what nobody outside would see', () => {
  const same: Partial<TargetedMaterial>[] = [
    campaign({ state: 'awaiting_approval', version: 7, updatedAt: new Date(), launchAttempt: 2 }),
    { creatives: [{ ...creative, renditions: creative.renditions.toReversed() }] },
    { target: { ...target, adAccount: { ...target.adAccount, name: 'Renamed', minDailyBudgetMinor: 1 } } },
  ]
  for (const change of same) expect(digestOf(change)).toBe(digestOf({}))
})
