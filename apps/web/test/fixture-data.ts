import type { Answer, CampaignRow, Creative, DayMetrics, Metrics } from '@adwright/contract'

/** Believable answers for every screen: one café in Lisbon, invented. Deterministic but for the clock. */
const dayMs = 86_400_000
export const now = Date.now()
export const ago = (ms: number): string => new Date(now - ms).toISOString()
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)
export const id = <Id extends string>(prefix: string, number: number): Id =>
  `${prefix}_0${String(number).padStart(25, '0')}` as Id // ids are branded strings

/** A fixed wave, so that charts look alive and screenshots stay the same. */
const wave = (index: number) =>
  1 + 0.28 * Math.sin(index * 0.9) + 0.14 * Math.sin(index * 2.3) + index * 0.008

export function metricsOf(impressions: number, perResult: number, valueMinor: number): Metrics {
  const linkClicks = Math.round(impressions * 0.0154)
  const clicks = Math.round(linkClicks * 1.22)
  const spendMinor = Math.round(impressions * 0.82)
  const conversions = perResult > 0 ? Math.floor(linkClicks / perResult) : 0
  const conversionValueMinor = conversions * valueMinor
  return {
    impressions,
    reach: Math.round(impressions / 1.34),
    clicks,
    linkClicks,
    spendMinor,
    conversions,
    conversionValueMinor,
    ctr: impressions > 0 ? clicks / impressions : null,
    cpcMinor: clicks > 0 ? spendMinor / clicks : null,
    cpmMinor: impressions > 0 ? (spendMinor / impressions) * 1000 : null,
    frequency: impressions > 0 ? 1.34 : null,
    costPerConversionMinor: conversions > 0 ? spendMinor / conversions : null,
    roas: spendMinor > 0 && conversionValueMinor > 0 ? conversionValueMinor / spendMinor : null,
  }
}
export const noMetrics = metricsOf(0, 0, 0)

const daysBack = (count: number, offset: number, scale: number): DayMetrics[] =>
  Array.from({ length: count }, (_, index) => ({
    day: isoDay(now - (count - index + offset) * dayMs),
    metrics: metricsOf(Math.round(4800 * scale * wave(count - index)), 14, 2400),
  }))
const sum = (days: DayMetrics[]): Metrics =>
  metricsOf(
    days.reduce((total, { metrics }) => total + metrics.impressions, 0),
    14,
    2400,
  )

export const receipt = (since: string, until: string) => ({
  source: 'meta_insights' as const,
  simulated: true,
  attribution: '7-day click, 1-day view',
  since,
  until,
  timeZone: 'Europe/Lisbon',
  fetchedAt: ago(12 * 60_000),
})

const seed = [
  ['Iced oat latte: summer menu', 'active', 'sales', 4000, 1],
  ['Sunday brunch: bring a friend', 'active', 'traffic', 2500, 0.62],
  ['Gift cards: holiday early bird', 'in_review', 'sales', 9000, 0],
  ['Barista class, Thursday evenings', 'paused', 'leads', 1500, 0.31],
  ['Beans of the month', 'rejected', 'traffic', 2000, 0],
  ['Neighbourhood breakfast', 'draft', 'awareness', 4000, 0],
  ['Late summer terrace', 'archived', 'engagement', 1800, 0.44],
] as const

export const rows: CampaignRow[] = seed.map(([name, state, objective, dailyBudgetMinor, scale], index) => ({
  id: id('cmp', index + 1),
  name,
  objective,
  state,
  simulated: state !== 'draft',
  platforms: index % 3 === 1 ? ['instagram'] : ['facebook', 'instagram'],
  dailyBudgetMinor,
  currency: 'EUR',
  thumbnailUrl: `/fixture/poster-${(index % 4) + 1}.svg`,
  metrics: scale > 0 ? metricsOf(Math.round(96_000 * scale), index === 1 ? 0 : 14, 2400) : noMetrics,
  recentSpendMinor: scale > 0 ? daysBack(14, index, scale).map(({ metrics }) => metrics.spendMinor) : [],
  createdAt: ago((index * 4 + 2) * dayMs),
  updatedAt: ago((index + 1) * 3_600_000),
}))

const creative = (number: number, headline: string, styleName: string): Creative => ({
  id: id('creative', number),
  briefId: id('brief', 1),
  generationId: id('gen', 1),
  style: 'bold_type',
  styleName,
  words: {
    headline,
    primaryText:
      'Two iced oat lattes for the price of one. Bring a friend before Sunday, any Harbour Coffee.',
    description: 'Until Sunday',
    cta: 'GET_OFFER',
    kicker: 'This week',
    offer: '2 for 1',
  },
  ctaLabel: 'Get offer',
  quality: 'standard',
  look: { composition: 'disc', look: 'dawn', brandColor: null, photoId: null, logoId: null, edits: {} },
  renditions: (['square_1x1', 'feed_4x5', 'story_9x16', 'link_1.91x1'] as const).map((placement) => ({
    placement,
    media: {
      id: id('media', number),
      purpose: 'poster',
      name: `${placement}.png`,
      contentType: 'image/png',
      bytes: 120_000,
      width: 1080,
      height: 1080,
      durationMs: null,
      stillUrl: null,
      url: `/fixture/poster-${number}.svg`,
      createdAt: ago(dayMs),
    },
    fitted: { headline, primaryText: headline, description: '', cut: [] },
    findings: [],
  })),
  version: 1,
  source: 'local_studio',
  createdAt: ago(dayMs),
})
export const creatives = [
  creative(1, 'Two lattes, one price', 'Bold type'),
  creative(2, 'Bring a friend for free', 'Quiet paper'),
  creative(3, 'Iced, oat, until Sunday', 'Sunrise'),
]

const stepLabels = [
  ['campaign', 'Campaign “Iced oat latte: summer menu”, paused'],
  ['ad_set', 'Ad set: €40.00 a day, Portugal, paused'],
  ['image', 'Three pictures uploaded'],
  ['creative', 'Three ad creatives'],
  ['ad', 'Three ads, paused'],
  ['activate', 'Switched on, the campaign last'],
] as const

export function campaignOf(row: CampaignRow): Answer<'getCampaign'> {
  const launched = !['draft', 'awaiting_approval', 'launching'].includes(row.state)
  const done = row.state === 'launching' ? 3 : launched ? stepLabels.length : 0
  return {
    ...row,
    briefId: id('brief', 1),
    connectionId: id('conn', 1),
    adAccountId: id('acct', 1),
    pageId: id('page', 1),
    country: 'PT',
    url: 'https://harbourcoffee.example/latte',
    startsAt: launched ? row.createdAt : null,
    endsAt: null,
    launchedAt: launched ? row.createdAt : null,
    creatives,
    videos: [],
    steps:
      row.state === 'draft' || row.state === 'awaiting_approval'
        ? []
        : stepLabels.map(([kind, label], index) => ({
            key: kind,
            kind,
            label,
            state: index < done ? 'done' : index === done ? 'doing' : 'waiting',
            externalId: index < done ? `12021${index}4475530${index}0662` : null,
            problem: null,
          })),
    meta: { campaign: launched ? '120210447553000662' : null, adsets: [], ads: [] },
    problems:
      row.state === 'rejected'
        ? [
            {
              level: 'problem',
              code: 'policy',
              message:
                'Meta rejected one ad: the picture is mostly text. Choose another style or shorten the offer.',
            },
          ]
        : [],
    receipt: null,
    waitingFor: null,
    cancelling: false,
    unknownWrites: 0,
    drift: null,
    approval: null,
  }
}

export function insightsOf(row: CampaignRow): Answer<'getCampaignInsights'> {
  const quiet = row.metrics.impressions === 0
  const days = quiet ? [] : daysBack(14, 0, 0.6)
  const totals = quiet ? noMetrics : sum(days)
  const part = (share: number) => metricsOf(Math.round(totals.impressions * share), 14, 2400)
  return {
    campaignId: row.id,
    currency: row.currency,
    totals,
    days,
    platforms: quiet
      ? []
      : [
          { platform: 'instagram', metrics: part(0.63) },
          { platform: 'facebook', metrics: part(0.37) },
        ],
    daysByPlatform: [],
    ads: quiet
      ? []
      : creatives.map((one, index) => ({
          adExternalId: `12021044755300066${index}`,
          creativeId: one.id,
          metrics: part([0.5, 0.3, 0.2][index] ?? 0),
        })),
    receipt: quiet ? null : receipt(days[0]?.day ?? '', days.at(-1)?.day ?? ''),
  }
}

export function dashboardOf(length: number, empty: boolean): Answer<'meDashboard'> {
  const days = empty ? [] : daysBack(length, 0, 1)
  const previousDays = empty ? [] : daysBack(length, length, 0.84)
  const totals = empty ? noMetrics : sum(days)
  const since = isoDay(now - length * dayMs)
  const until = isoDay(now - dayMs)
  const part = (share: number) => metricsOf(Math.round(totals.impressions * share), 14, 2400)
  return {
    dashboard: {
      currency: 'EUR',
      currencies: empty ? ['EUR'] : ['EUR', 'USD'],
      since,
      until,
      simulated: empty ? 'none' : 'all',
      totals,
      previous: empty ? noMetrics : sum(previousDays),
      days,
      previousDays,
      platforms: empty
        ? []
        : [
            { platform: 'instagram', metrics: part(0.63) },
            { platform: 'facebook', metrics: part(0.37) },
          ],
      campaigns: empty
        ? []
        : rows.slice(0, 5).map((row) => ({ campaignId: row.id, name: row.name, metrics: row.metrics })),
      receipt: empty ? null : receipt(since, until),
    },
    counts: { active: 2 },
    recent: empty
      ? []
      : [
          { at: ago(24 * 60_000), text: '“Beans of the month” was rejected', campaignId: id('cmp', 5) },
          {
            at: ago(3 * 3_600_000),
            text: '“Gift cards: holiday early bird” went into review',
            campaignId: id('cmp', 3),
          },
          {
            at: ago(26 * 3_600_000),
            text: '“Iced oat latte: summer menu” went live',
            campaignId: id('cmp', 1),
          },
          { at: ago(50 * 3_600_000), text: 'Connected the rehearsal account', campaignId: null },
        ],
  }
}

export const meOf = (fresh: boolean, role: Answer<'me'>['workspace']['role']): Answer<'me'> => ({
  user: {
    id: id('user', 1),
    email: 'maya@harbourcoffee.example',
    name: 'Maya Almeida',
    emailVerified: true,
    timeZone: null,
    language: 'en',
    twoFactor: false,
  },
  workspace: { id: id('ws', 1), name: 'Harbour Coffee', timeZone: 'Europe/Lisbon', role },
  organisation: {
    id: id('org', 1),
    name: 'Harbour Coffee',
    kind: 'business',
    role: role === 'owner' ? 'owner' : null,
  },
  staff: false,
  secondFactorNeeded: false,
  impersonator: null,
  steps: { connected: !fresh, briefed: !fresh, created: !fresh, launched: !fresh },
  instance: { metaMode: 'twin', outbox: true, version: '0.1.0' },
})

export const connections: Answer<'listConnections'> = {
  connections: [
    {
      id: id('conn', 1),
      provider: 'meta',
      simulated: true,
      userName: 'Maya Almeida',
      status: 'active',
      health: { state: 'healthy', checkedAt: ago(0), problems: [] },
      tokenKind: 'user',
      grantedScopes: ['ads_management'],
      missingScopes: [],
      tokenExpiresAt: null,
      dataAccessExpiresAt: null,
      refreshedAt: null,
      now: ago(0),
      adAccounts: [
        {
          id: id('acct', 1),
          externalId: '1202104475530',
          name: 'Harbour Coffee ads',
          currency: 'EUR',
          timeZone: 'Europe/Lisbon',
          canDeliver: true,
          problem: null,
          minDailyBudgetMinor: 100,
          pixelId: null,
          chosen: true,
        },
      ],
      adAccountsTotal: 1,
      pagesTotal: 1,
      pages: [
        {
          id: id('page', 1),
          externalId: '104475530066',
          name: 'Harbour Coffee',
          canAdvertise: true,
          instagram: { externalId: '1784104475530', username: 'harbourcoffee' },
          chosen: true,
        },
      ],
      createdAt: ago(9 * dayMs),
    },
  ],
}

/** A kit that is begun: how it looks, and nothing of what it says. */
export const brandKit: Answer<'getBrand'> = {
  name: '',
  webAddress: null,
  colours: ['#0b3d2e', '#f4c430'],
  displayFont: 'fraunces',
  textFont: null,
  logoId: null,
  logo: null,
  tone: null,
  voice: '',
  avoidWords: ['cheap'],
  language: null,
  country: null,
  currency: null,
  about: '',
  version: 1,
  updatedAt: null,
}
