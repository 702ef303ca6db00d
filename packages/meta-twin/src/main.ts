import { parseArgs } from 'node:util'
import { createTwin } from './create-twin.ts'

const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    port: { type: 'string' },
    'data-dir': { type: 'string' },
    'review-minutes': { type: 'string' },
    'require-proof': { type: 'boolean' },
    seed: { type: 'string' },
    admin: { type: 'boolean' },
  },
})

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined
  const number = Number(text)
  if (!Number.isFinite(number) || number < 0) throw new Error(`Not a number: ${text}`)
  return number
}
const port = numberOf(values.port)
const reviewMinutes = numberOf(values['review-minutes'])

const twin = await createTwin({
  ...(values.host !== undefined && { host: values.host }),
  ...(port !== undefined && { port }),
  ...(values['data-dir'] !== undefined && { dataDir: values['data-dir'] }),
  ...(reviewMinutes !== undefined && { reviewMinutes }),
  ...(values.seed !== undefined && { seed: values.seed }),
  requireProof: values['require-proof'] ?? false,
  admin: values.admin ?? false,
  log: (message, error) => console.error(message, error),
})
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
