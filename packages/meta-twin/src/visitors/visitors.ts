import { setTimeout as wait } from 'node:timers/promises'
import type { Json, World } from '../store/records.ts'
import { timeHeader, visitHeader } from '../shop/shop-visitor.ts'
import type { Twin } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'
import { arrivalOf, browserOf } from './ad-address.ts'
import { NotVisited, type Browser } from './browse.ts'
import { createCookieJar, type JarLine } from './cookie-jar.ts'
import { journeysOf, planJourneys, type Journey, type Step } from './plan.ts'
import { walk, type Walked } from './walk.ts'

export interface VisitOptions {
  /** Hosts (`name` or `name:port`) that may be visited beside loopback. */
  hosts?: readonly string[]
  /** Most visits without an order or enquiry a simulated day of one world. Default 150; those with one always happen. */
  perDay?: number
  /** Visits at the same time. Default 4. */
  concurrency?: number
  /** Requests a second, all visits together. Default 40. */
  requestsPerSecond?: number
  /** Visits that may wait for one world; beyond it the oldest are left out. Default 3000. */
  queue?: number
  /** Real milliseconds between looks for new delivery. Default 1000. */
  lookEveryMs?: number
  fetch?: typeof fetch
}

/** Simulated people who really click. Their coming and going changes no figure of Meta's. */
export interface Visitors {
  /** Resolves when every visit that was due when it was called is over. For tests. */
  settle(): Promise<void>
  report(world: World): Json
  start(): void
  close(): Promise<void>
}

/** One visit that is over. `elsewhere`: its host is not to be visited, so it is counted and nothing was asked. */
interface Visit {
  journey: string
  step: number
  at: number
  ad: string
  entry: Step['entry']
  depth: Step['depth']
  host: string
  result: 'done' | 'elsewhere' | 'failed'
  walked?: Walked
  /** Cookies to come back with. */
  jar?: JarLine[]
}

interface Due {
  journey: Journey
  step: number
}
interface Queue {
  /** Read from the journal once, then kept up to date. */
  due: Due[]
  running: number
  leftOut: number
}

const stream = 'visits'
/** Days back from the world's now whose visits are still made up for after a restart. */
const remembered = 60 * 86_400

export function createVisitors(
  twin: Twin,
  options: VisitOptions,
  onError: (error: unknown) => void,
): Visitors {
  const allowed = new Set(options.hosts ?? [])
  const perDay = options.perDay ?? 150
  const most = options.concurrency ?? 4
  const longest = options.queue ?? 3000
  const turn = turnstile(options.requestsPerSecond ?? 40)
  const stopping = new AbortController()
  const queues = new Map<string, Queue>()
  const running = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | undefined

  /** What is planned and not over, oldest last; a second step waits for its first. */
  function queueOf(world: World): Queue {
    const known = queues.get(world.id)
    if (known) return known
    const since = worldNow(twin, world) - remembered
    const over = new Set(visitsOf(world.id, since).map(({ journey, step }) => `${journey}|${step}`))
    const due = journeysOf(twin, world.id, since).flatMap((journey) =>
      journey.steps.flatMap((_, step) => (over.has(`${journey.id}|${step}`) ? [] : [{ journey, step }])),
    )
    const queue: Queue = { due: [], running: 0, leftOut: 0 }
    queues.set(world.id, queue)
    push(queue, due)
    return queue
  }
  const atOf = ({ journey, step }: Due): number => journey.steps[step]?.at ?? 0
  /** Newest first, so that after a long jump the present comes before the past. */
  function push(queue: Queue, due: readonly Due[]): void {
    if (due.length === 0) return
    queue.due.push(...due)
    queue.due.sort((left, right) => atOf(right) - atOf(left) || right.step - left.step)
    if (queue.due.length > longest) queue.leftOut += queue.due.splice(longest).length
  }
  const visitsOf = (world: string, since: number): Visit[] =>
    twin.journal.read<Visit>(world, stream, since, Number.MAX_SAFE_INTEGER)

  /** Plans what is new in a world and takes up as much as there is room for. */
  function look(): void {
    if (stopping.signal.aborted) return
    for (const world of twin.objects.worlds()) {
      const queue = queueOf(world)
      const planned = twin.database.transaction(() => planJourneys(twin, world, perDay))
      push(
        queue,
        planned.flatMap((journey) => journey.steps.map((_, step) => ({ journey, step }))),
      )
      take(world.id, queue)
    }
  }
  function take(id: string, queue: Queue): void {
    while (running.size < most && !stopping.signal.aborted) {
      const world = twin.objects.findWorld(id)
      if (!world) return void queues.delete(id)
      const now = worldNow(twin, world)
      const at = queue.due.findIndex((due) => atOf(due) <= now)
      const [next] = at < 0 ? [] : queue.due.splice(at, 1)
      if (!next) return
      // Whoever comes back must have been there: the first visit is made up for, even out of turn.
      const before = queue.due.findIndex(
        ({ journey, step }) => journey.id === next.journey.id && step < next.step,
      )
      const [first] = before < 0 ? [] : queue.due.splice(before, 1)
      queue.running++
      const work = (first ? visit(world, first) : Promise.resolve())
        .then(() => visit(world, next))
        .catch((error: unknown) => {
          if (!stopping.signal.aborted) onError(error)
        })
        .finally(() => {
          running.delete(work)
          queue.running--
          take(id, queue)
        })
      running.add(work)
    }
  }

  async function visit(world: World, { journey, step: at }: Due): Promise<void> {
    const step = journey.steps[at]
    const line = lineOf(journey)
    if (!step || !line) return
    const arrival = arrivalOf(line, journey.placement, journey.id, journey.site && step.entry === 'ad')
    if (!arrival) return
    const { entry, depth } = step
    const direct = new URL(arrival.url)
    // Whoever comes by themselves has neither the campaign's words nor the click id in the address.
    if (entry !== 'ad') direct.search = ''
    const jar = createCookieJar(entry === 'return' ? jarOf(world, journey) : [])
    const visit: Visit = {
      journey: journey.id,
      step: at,
      at: step.at,
      ad: journey.ad,
      entry,
      depth,
      host: direct.host,
      result: 'done',
    }
    const browser: Browser = {
      userAgent: entry === 'direct' ? browserOf(journey.id) : arrival.userAgent,
      jar,
      allowed,
      headers: {
        [timeHeader]: new Date(step.at * 1000).toISOString(),
        [visitHeader]: `${journey.id}:${at}`,
      },
      fetch: options.fetch ?? fetch,
      turn,
      signal: stopping.signal,
    }
    try {
      const address = entry === 'ad' ? arrival.url : direct.href
      visit.walked = await walk(browser, journey, step, address, entry === 'ad' ? arrival.referer : undefined)
    } catch (error) {
      if (stopping.signal.aborted) throw error
      visit.result = error instanceof NotVisited ? 'elsewhere' : 'failed'
    }
    if (journey.steps[at + 1]?.entry === 'return') visit.jar = jar.written()
    if (!twin.objects.findWorld(world.id)) return
    twin.database.transaction(() => twin.journal.append(world.id, stream, step.at, visit))
  }

  const jarOf = (world: World, { id, steps }: Journey): JarLine[] => {
    const first = steps[0]?.at ?? 0
    const before = twin.journal
      .read<Visit>(world.id, stream, first, first)
      .find(({ journey }) => journey === id)
    return [...(before?.jar ?? [])]
  }
  const lineOf = (journey: Journey) => {
    const ad = twin.objects.findOf('ad', journey.ad)
    const adSet = ad && twin.objects.findOf('adset', ad.adset)
    const campaign = ad && twin.objects.findOf('campaign', ad.campaign)
    const creative = ad && twin.objects.findOf('creative', ad.creative)
    return ad && adSet && campaign && creative ? { ad, adSet, campaign, creative } : undefined
  }
  return {
    async settle() {
      look()
      while (running.size > 0) await Promise.race(running)
    },
    report(world) {
      const now = worldNow(twin, world)
      const queue = queueOf(world)
      const visits = visitsOf(world.id, 0)
      const count = (wanted: (visit: Visit) => boolean): number => visits.filter(wanted).length
      return {
        queued: queue.due.filter((due) => atOf(due) <= now).length,
        /** Second visits that are not due yet. */
        waiting: queue.due.filter((due) => atOf(due) > now).length,
        running: queue.running,
        left_out: queue.leftOut,
        visited: visits.length,
        done: count(({ result }) => result === 'done'),
        elsewhere: count(({ result }) => result === 'elsewhere'),
        failed: count(({ result }) => result === 'failed'),
        orders: count(({ walked }) => walked?.reached === 'buy'),
        leads: count(({ walked }) => walked?.reached === 'lead'),
        data: visits
          .slice(-100)
          .toReversed()
          .map((visit) => ({ ...visit, jar: undefined, at: new Date(visit.at * 1000).toISOString() })),
      }
    },
    start() {
      timer = setInterval(() => {
        try {
          look()
        } catch (error) {
          onError(error)
        }
      }, options.lookEveryMs ?? 1000)
      timer.unref()
    },
    async close() {
      clearInterval(timer)
      stopping.abort()
      await Promise.allSettled(running)
    },
  }
}

/** Lets so many through a second, evenly. */
function turnstile(perSecond: number): () => Promise<void> {
  const gap = 1000 / perSecond
  let next = 0
  return async () => {
    const now = performance.now()
    const mine = Math.max(now, next)
    next = mine + gap
    if (mine - now > 1) await wait(mine - now)
  }
}
