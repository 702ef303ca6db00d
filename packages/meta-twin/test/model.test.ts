import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { industries, industryOf } from '../src/delivery/industries.ts'
import { lookAt } from '../src/delivery/look.ts'
import {
  countedClasses,
  creditClassOf,
  outcomesOf,
  seenBy,
  delayAfterClick,
} from '../src/delivery/outcome.ts'
import { parameters, valueOf } from '../src/delivery/parameters.ts'
import { lookPull, videoPull, wordsPull } from '../src/delivery/quality.ts'
import {
  simulateCampaignDays,
  type SimulatedCampaign,
  type SimulatedFigures,
} from '../src/delivery/simulate.ts'
import { chanceOf } from '../src/deterministic.ts'
import { openState, type State } from '../src/store/state.ts'

const inMemory = (): Promise<State> =>
  openState({
    databaseUrl: undefined,
    dataDir: undefined,
    seed: 'model',
    patienceSeconds: 5,
    onTrouble: (error) => {
      throw error
    },
  })
let state: State
beforeAll(async () => {
  state = await inMemory()
})
afterAll(() => state.database.close())

/** The same few worlds every time, in a store of their own: what differs between two calls is only the wish. */
async function twice(count: number, wish: Omit<SimulatedCampaign, 'seed'>): Promise<SimulatedFigures> {
  const own = await inMemory()
  const all = Array.from({ length: count }, (_, seed) =>
    own.database.transaction(() => simulateCampaignDays(own, { ...wish, seed: `same${seed}` })),
  )
  await own.database.close()
  return sum(all.flat())
}

let runs = 0
/** Runs one campaign in a world of its own; the number keeps worlds apart, the seed names the draw. */
const simulate = (wish: SimulatedCampaign): SimulatedFigures[] =>
  state.database.transaction(() => simulateCampaignDays(state, { ...wish, seed: `${wish.seed}-${++runs}` }))

const sum = (all: readonly SimulatedFigures[]): SimulatedFigures =>
  all.reduce((left, right) => ({
    impressions: left.impressions + right.impressions,
    spend: left.spend + right.spend,
    clicks: left.clicks + right.clicks,
    links: left.links + right.links,
    results: left.results + right.results,
    value: left.value + right.value,
  }))
const many = (count: number, wish: Omit<SimulatedCampaign, 'seed'>): SimulatedFigures[][] =>
  Array.from({ length: count }, (_, seed) => simulate({ ...wish, seed: String(seed) }))

/** The trade's own word as the name of the business. */
const nameOf = (name: string): string => industries.find((one) => one.name === name)?.words[0] ?? ''

describe.each(industries.map((industry) => [industry.name, industry] as const))(
  'calibration: %s',
  (name, industry) => {
    const inside = (value: number, [least, most]: readonly [number, number]): void => {
      expect(value).toBeGreaterThanOrEqual(least)
      expect(value).toBeLessThanOrEqual(most)
    }
    test('means over many seeds lie inside the published averages', () => {
      const sales = sum(many(8, { days: 10, business: nameOf(name) }).flat())
      inside((sales.clicks / sales.impressions) * 100, industry.published.ctr)
      inside((sales.spend / 100 / sales.impressions) * 1000, industry.published.cpm)
      inside((sales.results / sales.links) * 100, industry.published.cvr)
      const leads = sum(
        many(4, { days: 3, dailyBudget: 12_000, business: nameOf(name), objective: 'OUTCOME_LEADS' }).flat(),
      )
      inside((leads.results / leads.links) * 100, industry.published.leadCvr)
    })
  },
)

describe('creatives', () => {
  const alike = { headline: 'Autumn is here', message: 'Good bread from round the corner.' }
  /** Mean of `first - second` in click rate, in standard errors. */
  const lead = (pairs: readonly SimulatedFigures[][]): number => {
    const differences = pairs.map(([first, second]) => {
      if (!first || !second) throw new Error('two ads each')
      return first.links / first.impressions - second.links / second.impressions
    })
    const mean = differences.reduce((left, right) => left + right, 0) / differences.length
    const variance = differences.reduce((left, one) => left + (one - mean) ** 2, 0) / (differences.length - 1)
    return mean / Math.sqrt(variance / differences.length)
  }

  test('that are the same do the same: no systematic difference over many seeds', () => {
    expect(Math.abs(lead(many(16, { days: 4, dailyBudget: 60_000, ads: [alike, alike] })))).toBeLessThan(3)
  })

  test('with better words win on average, though not every time', () => {
    const better = { headline: '20% off all bread', message: 'Fresh from the oven at seven. Order today.' }
    const worse = {
      headline: 'HUGE NEWS FROM THE MOST TRADITIONAL BAKERY ANYWHERE!!!',
      message:
        'WE HAVE BEEN THINKING FOR A VERY LONG TIME about what it is that people who walk along our street would ' +
        'perhaps like to have in the morning and came to the conclusion that it might well be some sort of bread!!!',
    }
    const pairs = many(24, { days: 3, dailyBudget: 60_000, ads: [better, worse] })
    expect(lead(pairs)).toBeGreaterThan(3)
  })

  test('are measured by their pixels: an empty or blurred picture, or one full of text, pulls less', async () => {
    const noise = (sigma: number): Promise<Buffer> =>
      sharp({
        create: {
          width: 600,
          height: 600,
          channels: 3,
          background: '#888',
          noise: { type: 'gaussian', mean: 128, sigma },
        },
      })
        .blur(1.2)
        .linear(3.2, -280)
        .png()
        .toBuffer()
    const rich = await noise(60)
    const blurred = await sharp(rich).blur(14).png().toBuffer()
    const flat = await sharp({ create: { width: 600, height: 600, channels: 3, background: '#7a6' } })
      .png()
      .toBuffer()
    const lines = Array.from(
      { length: 14 },
      (_, line) =>
        `<text x="20" y="${60 + line * 40}" font-size="34" font-family="sans-serif">Everything must go now today</text>`,
    )
    const lettered = await sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><rect width="600" height="600" fill="#fff"/>${lines.join('')}</svg>`,
      ),
    )
      .png()
      .toBuffer()
    const [full, soft, empty, text] = await Promise.all([rich, blurred, flat, lettered].map(lookAt))
    if (!full || !soft || !empty || !text) throw new Error('four looks')
    expect(empty).toEqual({ contrast: 0, text: 0, sharpness: 0, liveliness: 0 })
    expect(soft.sharpness).toBeLessThan(full.sharpness)
    expect(text.text).toBeGreaterThan(0.25)
    expect(lookPull([{ look: full }])).toBeGreaterThan(lookPull([{ look: soft }]))
    expect(lookPull([{ look: soft }])).toBeGreaterThan(lookPull([{ look: empty }]))
    // Mild: no measure alone decides.
    for (const look of [full, soft, empty, text]) expect(Math.abs(lookPull([{ look }]))).toBeLessThan(0.3)
    expect(lookPull([])).toBe(0)
  })

  test('help by a button that fits and an opening that holds', () => {
    const words = { bodies: ['Fresh bread at seven.'], titles: ['Bread'] }
    expect(wordsPull({ ...words, callToAction: 'SHOP_NOW' })).toBeGreaterThan(
      wordsPull({ ...words, callToAction: 'NO_BUTTON' }),
    )
    expect(videoPull({ seconds: 9, hook: 0.9 })).toBeGreaterThan(videoPull({ seconds: 9, hook: 0.1 }))
    expect(videoPull({ seconds: 9, hook: 0.5 })).toBeGreaterThan(videoPull({ seconds: 60, hook: 0.5 }))
    expect(videoPull(undefined)).toBe(0)
  })
})

describe('an advertiser’s trade', () => {
  test.each([
    [['Bäckerei Huber', 'Sauerteigbrot und Croissants'], 'food'],
    [['Studio Nord', 'Yoga and pilates at the park'], 'fitness'],
    [['Acme', 'Quality goods'], 'general'],
    [['Nice cards', 'Caramel coloured'], 'general'],
    [['Smile', 'Zahnarzt in Wien', 'https://zahn.example'], 'health'],
  ])('%j is %s', (words, expected) => {
    expect(industryOf(words).name).toBe(expected)
  })
})

describe('money', () => {
  const days = (wish: Omit<SimulatedCampaign, 'seed'>): number[] => {
    simulate({ ...wish, seed: 'money' })
    return state.delivery.adDays(`ad-money-${runs}-0`).map(({ spend }) => spend)
  }
  const cost = ({ spend, results }: SimulatedFigures): number => spend / Math.max(1, results)

  test('never runs over a day’s 175 %, nor over seven budgets a week', () => {
    for (const dailyBudget of [300, 5000, 90_000]) {
      const spent = days({ days: 28, dailyBudget })
      expect(Math.max(...spent)).toBeLessThanOrEqual(Math.floor(dailyBudget * 1.75))
      // 2026-06-07 is the first Sunday.
      for (const start of [6, 13, 20]) {
        const week = spent.slice(start, start + 7).reduce((left, right) => left + right, 0)
        expect(week).toBeLessThanOrEqual(dailyBudget * 7)
        expect(week).toBeGreaterThan(dailyBudget * 7 * 0.8)
      }
    }
  })

  test('buys less and less of a small audience the more is spent on it', async () => {
    const targeting = { geo_locations: { cities: [{ key: '1', country: 'US', radius: 10 }] } }
    const cpm = async (dailyBudget: number): Promise<number> => {
      const all = await twice(2, { days: 3, dailyBudget, targeting })
      return all.spend / all.impressions
    }
    expect(await cpm(600_000)).toBeGreaterThan((await cpm(3000)) * 1.3)
  })

  test('bid cap, cost cap and minimum return give spend up rather than pay more', async () => {
    const run = (settings: SimulatedCampaign['settings']): Promise<SimulatedFigures> =>
      twice(3, { days: 6, dailyBudget: 50_000, settings: { ...settings } })
    const free = await run({})
    const market = cost(free)
    const capped = await run({ bid_strategy: 'COST_CAP', bid_amount: Math.round(market * 0.65) })
    expect(capped.spend).toBeLessThan(free.spend * 0.85)
    expect(capped.spend / capped.impressions).toBeLessThan((free.spend / free.impressions) * 0.95)
    const generous = await run({ bid_strategy: 'COST_CAP', bid_amount: Math.round(market * 4) })
    expect(generous.spend).toBe(free.spend)
    const bid = await run({ bid_strategy: 'LOWEST_COST_WITH_BID_CAP', bid_amount: Math.round(market * 0.6) })
    expect(bid.spend).toBeLessThan(free.spend * 0.6)
    const hopeless = await run({ bid_strategy: 'COST_CAP', bid_amount: Math.round(market * 0.1) })
    expect(hopeless.spend).toBe(0)
    const choosy = await run({
      bid_strategy: 'LOWEST_COST_WITH_MIN_ROAS',
      optimization_goal: 'VALUE',
      bid_constraints: { roas_average_floor: 100_000 },
    })
    expect(choosy.spend).toBe(0)
  })

  test('a frequency cap limits how often people are shown an ad', () => {
    const targeting = { geo_locations: { zips: [{ key: 'US:10001' }] } }
    const run = (extra: Record<string, unknown>): SimulatedFigures =>
      sum(
        simulate({
          seed: 'cap',
          days: 14,
          dailyBudget: 30_000,
          targeting,
          settings: { optimization_goal: 'REACH', extra },
        }),
      )
    const capped = run({
      frequency_control_specs: [{ event: 'IMPRESSIONS', interval_days: 7, max_frequency: 2 }],
    })
    // 14,000 people at most twice in each of two weeks; draws may run over the last hour's share a little.
    expect(capped.impressions).toBeLessThan(14_000 * 2 * 2 * 1.08)
    expect(run({}).impressions).toBeGreaterThan(capped.impressions * 1.5)
  })

  test('is only spent in scheduled hours, up to the lifetime budget', () => {
    const start = Date.UTC(2026, 5, 1, 4) / 1000
    simulate({
      seed: 'parting',
      days: 10,
      settings: {
        daily_budget: undefined,
        lifetime_budget: 40_000,
        end_time: start + 9 * 86_400,
        adset_schedule: [{ days: [1, 2, 3, 4, 5], start_minute: 540, end_minute: 1020 }],
      } as SimulatedCampaign['settings'],
    })
    const day = Math.floor(start / 86_400)
    const rows = state.delivery.rows(`world-parting-${runs}`, day, day + 12, 'hour')
    expect(rows.length).toBeGreaterThan(30)
    for (const row of rows) {
      expect(row.hour).toBeGreaterThanOrEqual(9)
      expect(row.hour).toBeLessThan(17)
      expect([1, 2, 3, 4, 5]).toContain((row.day + 4) % 7)
    }
    const spent = rows.reduce((left, { spend }) => left + spend, 0)
    expect(spent).toBeLessThanOrEqual(40_000)
    expect(spent).toBeGreaterThan(34_000)
  })

  test('is dearer to spend while an ad set learns, which fifty results in a week end', () => {
    const start = Date.UTC(2026, 5, 1, 4) / 1000
    const cpm = (learned: boolean): number => {
      const all = sum(
        Array.from({ length: 4 }, (_, seed) => {
          const name = `learn${seed}-${runs + 1}`
          if (learned) {
            const entry = { adSet: `adset-${name}` }
            state.database.transaction(() => state.journal.append(`world-${name}`, 'learned', start, entry))
          }
          return simulate({ seed: `learn${seed}`, days: 2, dailyBudget: 60_000 })
        }).flat(),
      )
      return all.spend / all.impressions
    }
    expect(cpm(true)).toBeLessThan(cpm(false) * 0.98)

    simulate({ seed: 'fifty', days: 6, dailyBudget: 90_000, objective: 'OUTCOME_LEADS' })
    expect(state.journal.read(`world-fifty-${runs}`, 'learned', 0, 2e9)).toEqual([
      { adSet: `adset-fifty-${runs}` },
    ])
  })
})

describe('what follows a click', () => {
  test('comes with the published delays, and is seen by the published shares', () => {
    const chance = chanceOf('delays')
    const delays = Array.from({ length: 20_000 }, () => delayAfterClick('purchase', chance))
    const within = (days: number): number =>
      delays.filter((delay) => delay !== undefined && delay <= days * 86_400).length / delays.length
    expect(within(1 / 24)).toBeCloseTo(valueOf('saleSameVisit'), 1)
    expect(within(1)).toBeCloseTo(0.65, 1)
    expect(within(7)).toBeCloseTo(0.94, 1)
    const seen = Array.from({ length: 20_000 }, () => seenBy('click', chance))
    const share = (wanted: (one: { pixel: boolean; site: boolean }) => boolean): number =>
      seen.filter(wanted).length / seen.length
    expect(share(({ pixel, site }) => pixel && site)).toBeCloseTo(valueOf('seenByBoth'), 1)
    expect(share(({ pixel, site }) => pixel && !site)).toBeCloseTo(valueOf('seenByPixelOnly'), 1)
    expect(share(({ pixel, site }) => !pixel && site)).toBeCloseTo(valueOf('seenBySiteOnly'), 1)
    expect(seenBy('view', chance).site).toBe(false)
  })

  test('belongs to one class, and an attribution setting says which count', () => {
    const day = 86_400
    expect(creditClassOf({ via: 'click', from: 0, at: day })).toBe('click_1d')
    expect(creditClassOf({ via: 'click', from: 0, at: day + 1 })).toBe('click_7d')
    expect(creditClassOf({ via: 'click', from: 0, at: 7 * day + 1 })).toBe('click_28d')
    expect(creditClassOf({ via: 'view', from: 0, at: 60 })).toBe('view_1d')
    expect(countedClasses({})).toEqual(['click_1d', 'click_7d', 'view_1d'])
    expect(countedClasses({ attribution_spec: [{ event_type: 'CLICK_THROUGH', window_days: 1 }] })).toEqual([
      'click_1d',
    ])
  })

  test('never counts before its click, nor later than 28 days after it', () => {
    simulate({ seed: 'later', days: 14, dailyBudget: 40_000 })
    const day = Math.floor(Date.UTC(2026, 5, 1) / 86_400_000)
    const outcomes = outcomesOf(state, `world-later-${runs}`, day, day + 15)
    expect(outcomes.length).toBeGreaterThan(40)
    for (const { at, from, via, kind } of outcomes) {
      expect(at).toBeGreaterThan(from)
      const days = (at - from) / 86_400
      expect(days).toBeLessThanOrEqual(kind === 'refund' ? 10 : via === 'view' ? 1 : 28)
    }
    expect(outcomes.some(({ kind, at, from }) => kind === 'purchase' && at - from > 2 * 86_400)).toBe(true)
  })
})

describe('the published model', () => {
  const guide = readFileSync(join(import.meta.dirname, '../../../docs/guides/twin-delivery.md'), 'utf8')
  test('names every parameter with the value it has', () => {
    for (const [name, { value }] of Object.entries(parameters))
      expect(guide).toContain(`| \`${name}\` | ${value} |`)
    for (const one of industries) {
      const row = [one.name, one.clicks, one.price, one.sales, one.leads, one.basket].join(' | ')
      expect(guide).toContain(`| ${row} |`)
    }
  })
})
