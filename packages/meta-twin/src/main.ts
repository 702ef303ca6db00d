import { parseArgs } from 'node:util'
import { createTwin } from './create-twin.ts'

const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    port: { type: 'string' },
    'database-url': { type: 'string' },
    'data-dir': { type: 'string' },
    memory: { type: 'boolean' },
    'review-minutes': { type: 'string' },
    'require-proof': { type: 'boolean' },
    'media-host': { type: 'string', multiple: true },
    'no-visits': { type: 'boolean' },
    'visit-hosts': { type: 'string', multiple: true },
    'visits-a-day': { type: 'string' },
    'collect-url': { type: 'string' },
    seed: { type: 'string' },
    admin: { type: 'boolean' },
    'allow-production': { type: 'boolean' },
  },
})

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const number = Number(text)
  if (!Number.isFinite(number) || number < 0) throw new Error(`Not a number: ${text}`)
  return number
}
function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
const port = numberOf(values.port)
const reviewMinutes = numberOf(values['review-minutes'])
const visitsADay = numberOf(values['visits-a-day'])
const collectUrl = values['collect-url']
if (collectUrl !== undefined && !/^https?:/.test(URL.parse(collectUrl)?.protocol ?? ''))
  fail('--collect-url must be the http address of a first-party snippet.')
// An address with a password is better handed over by the environment: arguments are shown to the whole machine.
const databaseUrl = values['database-url'] ?? (values.memory ? undefined : process.env['TWIN_DATABASE_URL'])
if (process.env['NODE_ENV'] === 'production' && !values['allow-production'])
  fail(
    'The twin simulates Meta and does not start with NODE_ENV=production. If a rehearsal is wanted there, say so: --allow-production.',
  )
if ((databaseUrl === undefined) !== (values.memory ?? false))
  fail(
    'Say where the state is kept: --database-url postgres://… --data-dir FOLDER, or --memory to forget it at the end.',
  )

const twin = await createTwin({
  ...(values.host !== undefined && { host: values.host }),
  ...(port !== undefined && { port }),
  ...(databaseUrl !== undefined && { databaseUrl }),
  ...(values['data-dir'] !== undefined && { dataDir: values['data-dir'] }),
  ...(reviewMinutes !== undefined && { reviewMinutes }),
  ...(values.seed !== undefined && { seed: values.seed }),
  requireProof: values['require-proof'] ?? false,
  ...(!values['no-visits'] && {
    visits: {
      hosts: (values['visit-hosts'] ?? []).flatMap((list) => list.split(',')),
      ...(visitsADay !== undefined && { perDay: visitsADay }),
    },
  }),
  ...(collectUrl !== undefined && { collectUrl }),
  mediaHosts: values['media-host'] ?? [],
  admin: values.admin ?? false,
  log: (message, error) => console.error(message, error),
}).catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)))
console.log(JSON.stringify({ ready: true, url: twin.url }))

let closing = false
const stop = (): void => {
  if (closing) return
  closing = true
  void twin.close().then(() => process.exit(0))
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// Whoever started us over an IPC channel is gone, perhaps killed: nobody is left to stop us.
process.on('disconnect', stop)
