import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startStack } from '../../scripts/stack.ts'
import { cpuMs } from '../cpu-time.ts'
import { openShops, PAGES_A_SHOP } from './open-shops.ts'
import { startReaper } from './reaper.ts'
import { schedulePosts } from './schedule-posts.ts'
import { tally } from './tally.ts'
import { watchCalls } from './watch-calls.ts'
import { countNotOut, countNotSettled, readRows, readShown } from './witness.ts'

type Options = {
  folder: string
  posts: number
  workers: number
  /** At most so many. */
  kills: number
  say: (line: string) => void
}

const POSTS_A_PAGE = 20
const WINDOW_MS = 10_000
/** Pictures for Instagram are made ready meanwhile. */
const LEAD_MS = 30_000
const KILL_EVERY_MS = 2_000
const WATCH_EVERY_MS = 100
/** A write that was cut is made again after 45 s, for so long Meta’s lists may lag; Meta away is asked every five. */
const STILL_MS = 360_000

/**
 * Has posts become due within ten seconds while workers are killed under them. Then asks the twin, which nobody killed,
 * what people see: that, and not what we remember, is what is counted.
 */
export async function runPosts({ folder, posts, workers, kills, say }: Options) {
  const shopCount = Math.max(1, Math.round(posts / POSTS_A_PAGE / PAGES_A_SHOP))
  const stack = await startStack({
    dataDir: path.join(folder, 'posts'),
    port: 0,
    workers,
    twin: { port: 0, admin: true, memory: true },
    env: { ...process.env, RATE_LIMITS: 'false', LOG_LEVEL: 'error', NODE_ENV: 'development' },
    log: say,
  })
  const database = new pg.Client({ connectionString: stack.databaseUrl })
  const twinUrl = stack.twinUrl ?? ''
  try {
    await database.connect()
    say(`Opening ${shopCount} shops with ${PAGES_A_SHOP} Pages each …`)
    const shops = await openShops(stack.url, shopCount)
    say(`Putting ${posts} posts on the calendar …`)
    const { firstDueAt } = await schedulePosts(shops, database, {
      posts,
      windowMs: WINDOW_MS,
      leadMs: LEAD_MS,
    })
    await database.query('analyze') // or what is due is looked for with plans for empty tables
    const watch = watchCalls(twinUrl, WATCH_EVERY_MS)
    await wait(firstDueAt.getTime() - Date.now())
    say('The first is due.')
    const cpuBefore = await cpuMs(process.pid)
    const reaper = startReaper(stack, { everyMs: KILL_EVERY_MS, most: kills })
    try {
      await untilNone(
        () => countNotOut(database),
        (left) => say(`${left} are not out yet`),
      )
    } finally {
      await reaper.stop()
    }
    await untilNone(
      () => countNotSettled(database),
      (left) => say(`${left} have no address yet`),
    )
    const cpuAfter = await cpuMs(process.pid)
    const calls = await watch.stop()
    const { lastAt, ...truth } = tally(await readRows(database), await readShown(twinUrl), calls)
    return {
      posts,
      pages: shopCount * PAGES_A_SHOP,
      workers,
      workersAlive: reaper.workersAlive(),
      kills: reaper.kills(),
      ...truth,
      seconds: Math.round((lastAt - firstDueAt.getTime()) / 100) / 10,
      ...(cpuBefore !== undefined &&
        cpuAfter !== undefined && { cpuSeconds: Math.round((cpuAfter - cpuBefore) / 1000) }),
    }
  } finally {
    await database.end().catch(() => undefined)
    await stack.stop()
  }
}

/** Waits until none is left, or for so long without any change that none ever will be. */
async function untilNone(count: () => Promise<number>, tell: (left: number) => void): Promise<void> {
  let [least, moved, told] = [Infinity, Date.now(), 0]
  for (;;) {
    const left = await count()
    if (left === 0) return
    if (left < least) [least, moved] = [left, Date.now()]
    if (Date.now() - moved > STILL_MS) return
    if (Date.now() - told > 5_000) {
      tell(left)
      told = Date.now()
    }
    await wait(250)
  }
}
