import path from 'node:path'
import { parseArgs } from 'node:util'
import { fly, readBriefFile, type Flight } from '@adwright/cli'
import { currencyExponents } from '@adwright/contract'
import { startStack, type Stack } from './stack.ts'
import { buildWebIfStale } from './web-build.ts'

// `npm run demo -- --brief FILE.json [--photo FILE]… [--json] [--url http://…]`
const root = path.resolve(import.meta.dirname, '..')
const { values } = parseArgs({
  options: {
    brief: { type: 'string' },
    photo: { type: 'string', multiple: true, default: [] },
    url: { type: 'string' },
    out: { type: 'string' },
    days: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
  },
})
const say = (line: string) => console.error(line)
let stack: Stack | undefined
try {
  if (!values.brief) throw new Error('Say which brief: npm run demo -- --brief examples/bakery.json')
  const days = Number(values.days)
  if (!Number.isInteger(days) || days < 1 || days > 30)
    throw new Error('--days is a whole number from 1 to 30.')
  const brief = await readBriefFile(path.resolve(values.brief))
  const dataDir = path.resolve(root, process.env['DATA_DIR'] ?? '.data')
  const running = values.url ?? (await findServer())
  if (!running) {
    say('No server is running: starting one for the demo …')
    await buildWebIfStale(say)
    stack = await startStack({
      dataDir,
      port: 0,
      env: process.env,
      ...(process.env['DATABASE_URL'] && { databaseUrl: process.env['DATABASE_URL'] }),
    })
  }
  const outDir = path.resolve(values.out ?? path.join(dataDir, 'demo'))
  const flight = await fly({
    baseUrl: running ?? stack?.url ?? '',
    brief,
    photos: values.photo.map((file) => path.resolve(file)),
    outDir,
    fastForwardDays: days,
    say,
  })
  if (values.json) console.log(JSON.stringify(flight))
  else tell(flight)
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await stack?.stop()
}

/** A server that `npm start` left running on its usual port. */
async function findServer(): Promise<string | undefined> {
  const url = `http://localhost:${process.env['PORT'] ?? 4747}`
  const ready = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(1500) }).catch(
    () => undefined,
  )
  return ready?.ok ? url : undefined
}

function tell({ campaignId, state, insights, files, seconds, account, meta }: Flight): void {
  console.log(
    `Campaign ${campaignId} is ${state} (simulated): Meta campaign ${meta.campaign}, ${meta.ads.length} ads.`,
  )
  if (insights) {
    const count = (value: number, one: string) =>
      `${value.toLocaleString('en')} ${one}${value === 1 ? '' : 's'}`
    const { currency } = insights
    const spent = (insights.spendMinor / 10 ** currencyExponents[currency]).toLocaleString('en', {
      style: 'currency',
      currency,
    })
    console.log(
      `After ${insights.days} simulated days: ${count(insights.impressions, 'impression')}, ${count(insights.clicks, 'click')}, ${count(insights.conversions, 'conversion')}, ${spent} spent.`,
    )
  }
  console.log(
    `From brief to live: ${seconds.briefToLive} s (posters ${seconds.creative} s, launch ${seconds.launch} s).`,
  )
  console.log(`${files.length} posters in ${path.dirname(files[0] ?? '')}`)
  console.log(`See it at ${account.url} (sign in as ${account.email}, password ${account.password}).`)
}
