import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fly, readBriefFile } from '@adwright/cli'
import { startStack, type Stack } from '../scripts/stack.ts'
import { buildWebIfStale } from '../scripts/web-build.ts'
import { measureLoad } from './load.ts'
import { measureMeta } from './meta/measure-meta.ts'
import { posterTimes } from './posters.ts'
import { measurePosts } from './posts.ts'
import { measureVideos } from './videos.ts'

// `npm run bench [-- posters|videos|flight|meta|load|posts …]`: one JSON line a measure on stdout. Figures of one run compare with
// each other (and with a peer measured right after), never with another day's.
const root = path.resolve(import.meta.dirname, '..')
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    posts: { type: 'string', default: '2000' },
    workers: { type: 'string', default: '4' },
    kills: { type: 'string', default: 'Infinity' },
  },
})
const wants = (name: string) => wanted.length === 0 || wanted.includes(name)
const report = (measure: string, values: object) => console.log(JSON.stringify({ measure, ...values }))
const say = (line: string) => console.error(line)
const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-bench-'))
// Started by root, PostgreSQL runs as somebody else: let in, it keeps its data here and not where nobody takes it away.
await chmod(folder, 0o755)

try {
  report('machine', { cores: os.availableParallelism(), node: process.version, load: os.loadavg()[0] })
  if (wants('posters')) report('posterMs', await posterTimes())
  if (wants('videos')) await measureVideos(folder, report, say)
  if (wants('flight')) await measureFlight()
  if (wants('meta')) await measureMeta({ folder, report, say })
  if (wants('load')) await measureLoad({ folder, report, say })
  if (wants('posts')) {
    const [posts, workers, kills] = [Number(values.posts), Number(values.workers), Number(values.kills)]
    await measurePosts({ folder, posts, workers, kills, report, say })
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function measureFlight(): Promise<void> {
  await buildWebIfStale(say)
  const env = { ...process.env, LOG_LEVEL: 'error', RATE_LIMITS: 'false' }
  const options = { dataDir: path.join(folder, 'flight'), port: 0, env, log: say }
  const [first, firstSeconds] = await timed(() => startStack(options))
  await first.stop()
  const [stack, secondSeconds] = await timed(() => startStack(options))
  try {
    report('startSeconds', { empty: firstSeconds, second: secondSeconds })
    for (const name of ['bakery', 'clinic', 'web-shop']) {
      const brief = await readBriefFile(path.join(root, 'examples', `${name}.json`))
      const photos = [path.join(root, 'examples/photos', `${name}.jpg`)]
      const flight = await fly({
        baseUrl: stack.url,
        brief,
        photos,
        outDir: path.join(folder, 'out'),
        fastForwardDays: 7,
        say: () => undefined,
      })
      report('briefToLiveSeconds', { brief: name, seconds: flight.seconds })
    }
    report('rssMb', await memory(stack))
  } finally {
    await stack.stop()
  }
}

async function memory(stack: Stack): Promise<Record<string, number>> {
  const rss = async (pid: number | undefined) => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  }
  return { api: await rss(stack.apis[0]?.child.pid), worker: await rss(stack.workers[0]?.child.pid) }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now()
  const value = await work()
  return [value, Math.round((performance.now() - began) / 10) / 100]
}
