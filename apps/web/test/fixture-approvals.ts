import type { Answer, ApprovalMode, CampaignId, CampaignRow } from '@adwright/contract'
import { ago, campaignOf, id } from './fixture-data.ts'
import type { Asked, Handlers } from './fixture-handlers.ts'

type Campaign = Answer<'getCampaign'>
type Options = {
  find: (asked: Asked) => CampaignRow
  mode: () => ApprovalMode
  /** Whether what this person launches waits. */
  waits: () => boolean
}

/** Campaigns that wait for a yes, and those that were sent back. */
export function createApprovalFixture({ find, mode, waits }: Options) {
  const changed = new Set<CampaignId>()
  let notes = new Map<CampaignId, string>()
  const seen = (campaign: Campaign): Campaign => {
    const note = notes.get(campaign.id) ?? null
    const awaits = campaign.state === 'awaiting_approval'
    if (!awaits && note === null) return campaign
    return {
      ...campaign,
      approval: {
        state: awaits ? 'awaiting' : 'sent_back',
        mode: mode(),
        digest: 'digest-of-what-was-asked',
        outdated: changed.has(campaign.id),
        askedBy: 'Ines Rocha',
        askedAt: ago(3 * 3_600_000),
        note: awaits ? null : note,
      },
    }
  }
  const handlers: Handlers = {
    launchCampaign: (asked) => {
      const row = find(asked)
      changed.delete(row.id)
      return seen(campaignOf(Object.assign(row, { state: waits() ? 'awaiting_approval' : 'launching' })))
    },
    cancelLaunch: (asked) => campaignOf(Object.assign(find(asked), { state: 'draft' })),
    approveCampaign: (asked) => {
      const row = find(asked)
      if (!asked.body['approved']) notes.set(row.id, String(asked.body['note']))
      return seen(campaignOf(Object.assign(row, { state: asked.body['approved'] ? 'launching' : 'draft' })))
    },
    preflightCampaign: () => ({
      ok: true,
      findings: [],
      waitsFor: waits() ? (mode() === 'client' ? 'client' : 'editors') : null,
      summary: [
        { label: 'Daily budget', value: '€40.00' },
        { label: 'At most on one day', value: '€70.00' },
        { label: 'At most in a week', value: '€280.00' },
        { label: 'At most in total', value: '€560.00' },
        { label: 'Runs', value: '14 days from the launch' },
        { label: 'Goal', value: 'As many visits to your website as possible' },
        { label: 'You pay for', value: 'Views, at the lowest price Meta finds (no bid limit)' },
        {
          label: 'People',
          value: '18 and older in Portugal; Meta picks who is likely to be interested',
        },
        { label: 'Places', value: 'Facebook and Instagram' },
        { label: 'Ads', value: '3 posters in four shapes each' },
        { label: 'Landing page', value: 'https://harbourcoffee.example/latte' },
        { label: 'Ad account', value: 'Harbour Coffee (EUR)' },
        { label: 'Page', value: 'Harbour Coffee' },
      ],
      mostSpend: { perDayMinor: 7000, perWeekMinor: 28_000, totalMinor: 56_000, currency: 'EUR' },
    }),
  }
  return {
    handlers,
    seen,
    /** Somebody changed a poster of it after it was put forward. */
    change: (number: number) => void changed.add(id('cmp', number)),
    reset() {
      changed.clear()
      notes = new Map()
    },
  }
}
