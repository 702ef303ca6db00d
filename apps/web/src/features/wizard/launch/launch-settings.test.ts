import type { Brief, Campaign, CampaignVideo, Finding } from '@adwright/contract'
import { describe, expect, it } from 'vitest'
import type { ReadyConnection } from '../../../connection/ready-connection.ts'
import { defaultName, isSameDraft, launchSettings, stepThatMends } from './launch-settings.ts'

// Only what the rules read.
const brief = {
  id: 'brief_1',
  product: 'Iced oat latte',
  objective: 'traffic',
  dailyBudgetMinor: 2000,
  country: 'US',
  url: 'https://harbour.example',
} as unknown as Brief
const ready = { adAccount: { id: 'acct_1' }, page: { id: 'page_1' } } as unknown as ReadyConnection
const ads = ['c2', 'c1'] as never[]
const videos = [{ creativeId: 'c2', mediaIds: ['m2', 'm1'] }] as unknown as CampaignVideo[]
const settings = launchSettings({ brief, ads, videos, ready, name: '  ', days: 7 })
const draft = {
  ...settings,
  state: 'draft',
  creatives: [{ id: 'c1' }, { id: 'c2' }],
  videos: [{ creativeId: 'c2', files: [{ media: { id: 'm1' } }, { media: { id: 'm2' } }] }],
  startsAt: '2026-11-23T10:00:00Z',
  endsAt: '2026-11-30T10:00:00Z',
} as unknown as Campaign

describe('the draft that may be launched', () => {
  it('is the one with exactly these settings', () => expect(isSameDraft(draft, settings)).toBe(true))
  it.each([
    ['budget', { dailyBudgetMinor: 2001 }],
    ['landing page', { url: 'https://harbour.example/other' }],
    ['payer', { adAccountId: 'acct_2' }],
    ['ads', { creativeIds: ['c1'] }],
    ['end', { days: undefined }],
    ['video', { videos: [{ creativeId: 'c2', mediaIds: ['m1'] }] }],
    ['ad with the video', { videos: [{ creativeId: 'c1', mediaIds: ['m1', 'm2'] }] }],
    ['ad of pictures', { videos: undefined }],
    ['name', { name: 'Another' }],
  ])('is not one with another %s', (_, change) => {
    expect(isSameDraft(draft, { ...settings, ...change } as typeof settings)).toBe(false)
  })
  it('is never one that has been launched', () => {
    expect(isSameDraft({ ...draft, state: 'active' }, settings)).toBe(false)
  })
})

it('takes its name from the product, cut at a word', () => {
  expect(settings.name).toBe('Iced oat latte')
  const long = defaultName({
    product: 'Iced oat latte, slow-brewed for eighteen hours and poured over maple milk',
  })
  expect(long).toBe('Iced oat latte, slow-brewed for eighteen hours and poured…')
})

it.each([
  [{ code: 'words.headline_cut', field: 'words.headline' }, 'creative'],
  [{ code: 'budget.below_minimum', field: 'dailyBudgetMinor' }, 'brief'],
  [{ code: 'connection.token_expired' }, 'connect'],
  [{ code: 'preflight.url_unreachable' }, 'brief'],
  [{ code: 'video.too_long', field: 'videos.0.mediaIds' }, 'preview'],
  [{ code: 'all_fine' }, null],
])('sends %j to where it can be mended', (finding, step) => {
  expect(stepThatMends({ level: 'problem', message: '', ...finding } as Finding)).toBe(step)
})
