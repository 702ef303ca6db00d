import { badParam } from '../errors/invalid.ts'
import { leakyScore, slidingCount, type LeakyScore, type SlidingCount } from './buckets.ts'
import {
  appReached, insightsReached, mutationsReached, scoreReached, useCaseReached,
} from './throttled.ts' // prettier-ignore
import {
  allowance, appCalls, insightsAppFactor, mutationsASecond, scoreLimits, useCases,
  type Crowd, type Tier, type UseCase,
} from './tiers.ts' // prettier-ignore

/** Who calls, and what the call counts against. */
export interface Caller {
  app: string
  world: string
  /** The ad account's digits, or the Page, Instagram account or business the use case is counted by. */
  subject: string
  /** Undefined for the core API: only the app's own limit counts. */
  useCase: UseCase | undefined
  write: boolean
  pageToken: boolean
  crowd: Crowd
}

/** Both clocks in epoch seconds. A world may stand still, and then its buckets run off in real time. */
export interface LimitsNow {
  world: number
  real: number
}

/** How full everything is that a call counts against: percentages, and what is left of a block. */
export interface Usage {
  tier: Tier
  app: number
  useCase: number
  score: number
  insightsApp: number
  /** Minutes until calls of this use case are taken again; 0 while they are. */
  regainMinutes: number
  /** Seconds until the account's score has run off. */
  resetSeconds: number
}

export interface UsageMeter {
  /** Counts one call; throws the throttle it runs into. */
  admit(caller: Caller, at: LimitsNow): void
  usage(caller: Caller, at: LimitsNow): Usage
  setTier(world: string, tier: Tier): void
  tierOf(world: string): Tier
  /** Fills a bucket of a world to a percentage, as if so many calls had been made. */
  fill(world: string, bucket: string, percent: number, at: LimitsNow, crowd: Crowd): void
}

const hour = 3600
const minute = 60
const adsUseCases = new Set<UseCase | undefined>(['ads_management', 'ads_insights', 'custom_audience'])

interface WorldMeter {
  tier: Tier
  /** Seconds that have passed on whichever clock ran faster, and what both showed last. */
  clock: number
  seen: LimitsNow | undefined
  score: LeakyScore
  blockedUntil: number
  app: SlidingCount
  insightsApp: SlidingCount
  useCases: Map<UseCase, SlidingCount>
  /** Writes within the second that is named. */
  second: number
  mutations: number
}

/** Keeps Meta's buckets in memory: a restart forgives, as an hour's wait would. */
export function createUsageMeter(): UsageMeter {
  const worlds = new Map<string, WorldMeter>()
  const meterOf = (world: string): WorldMeter => {
    let meter = worlds.get(world)
    if (!meter) {
      meter = {
        tier: 'standard',
        clock: 1_000_000,
        seen: undefined,
        score: leakyScore(),
        blockedUntil: 0,
        app: slidingCount(),
        insightsApp: slidingCount(),
        useCases: new Map(useCases.map((useCase) => [useCase, slidingCount()])),
        second: 0,
        mutations: 0,
      }
      worlds.set(world, meter)
    }
    return meter
  }
  const countOf = (meter: WorldMeter, useCase: UseCase): SlidingCount =>
    // Every use case was put in above.
    meter.useCases.get(useCase) as SlidingCount

  return {
    admit(caller, at) {
      const meter = meterOf(caller.world)
      const now = tick(meter, at)
      const { useCase, crowd } = caller
      if (useCase === undefined) {
        meter.app.add(now)
        if (meter.app.within(now, hour) > appCalls) throw appReached()
        return
      }
      const { calls, window } = allowance(useCase, meter.tier, crowd)
      const count = countOf(meter, useCase)
      // A throttled call is counted too, and so makes the wait longer.
      count.add(now)
      if (useCase === 'ads_insights') meter.insightsApp.add(now)
      if (adsUseCases.has(useCase)) checkAccount(meter, caller.write, now)
      if (count.within(now, window) > calls) throw useCaseReached(useCase, caller.pageToken)
      if (useCase === 'ads_insights' && meter.insightsApp.within(now, hour) > calls * insightsAppFactor) {
        throw insightsReached()
      }
    },
    usage(caller, at) {
      const meter = meterOf(caller.world)
      const now = tick(meter, at)
      const limit = scoreLimits[meter.tier]
      const { useCase } = caller
      const allowed = useCase && allowance(useCase, meter.tier, caller.crowd)
      const count = useCase && countOf(meter, useCase)
      const level = meter.score.level(now, limit)
      return {
        tier: meter.tier,
        app: percent(meter.app.within(now, hour), appCalls),
        useCase: allowed && count ? percent(count.within(now, allowed.window), allowed.calls) : 0,
        score: Math.min(100, Math.round((level / limit.most) * 10_000) / 100),
        insightsApp: allowed
          ? percent(meter.insightsApp.within(now, hour), allowed.calls * insightsAppFactor)
          : 0,
        regainMinutes:
          allowed && count
            ? Math.ceil(
                Math.max(
                  count.secondsUntil(now, allowed.window, allowed.calls),
                  adsUseCases.has(useCase) ? meter.blockedUntil - now : 0,
                ) / minute,
              )
            : 0,
        resetSeconds: Math.max(
          Math.ceil((level / limit.most) * limit.decaySeconds),
          Math.ceil(meter.blockedUntil - now),
          0,
        ),
      }
    },
    setTier(world, tier) {
      const meter = meterOf(world)
      meter.tier = tier
      meter.blockedUntil = 0
    },
    tierOf: (world) => meterOf(world).tier,
    fill(world, bucket, share, at, crowd) {
      const meter = meterOf(world)
      const now = tick(meter, at)
      const useCase = useCases.find((known) => known === bucket)
      const part = share / 100
      if (bucket === 'score') {
        meter.score.set(now, scoreLimits[meter.tier].most * part)
        meter.blockedUntil = share >= 100 ? now + scoreLimits[meter.tier].blockSeconds : 0
      } else if (bucket === 'app') refill(meter.app, now, appCalls * part)
      else if (bucket === 'insights') {
        const { calls } = allowance('ads_insights', meter.tier, crowd)
        refill(meter.insightsApp, now, calls * insightsAppFactor * part)
      } else if (useCase)
        refill(countOf(meter, useCase), now, allowance(useCase, meter.tier, crowd).calls * part)
      else throw badParam(`bucket must be one of {score, app, insights, ${useCases.join(', ')}}.`, 'fill')
    },
  }
}

function tick(meter: WorldMeter, at: LimitsNow): number {
  const { seen } = meter
  if (seen) meter.clock += Math.max(0, at.world - seen.world, at.real - seen.real)
  meter.seen = at
  return meter.clock
}

function refill(count: SlidingCount, now: number, calls: number): void {
  count.clear()
  count.add(now, Math.round(calls))
}

function checkAccount(meter: WorldMeter, write: boolean, now: number): void {
  const limit = scoreLimits[meter.tier]
  if (now < meter.blockedUntil) {
    meter.blockedUntil = now + limit.blockSeconds
    throw scoreReached(write)
  }
  if (meter.score.add(now, write ? 3 : 1, limit) > limit.most) {
    meter.blockedUntil = now + limit.blockSeconds
    throw scoreReached(write)
  }
  if (!write) return
  if (meter.second !== now) {
    meter.second = now
    meter.mutations = 0
  }
  if (++meter.mutations > mutationsASecond) throw mutationsReached()
}

const percent = (part: number, full: number): number => Math.min(100, Math.round((part / full) * 100))
