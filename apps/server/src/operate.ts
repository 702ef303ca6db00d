import { createLog } from '#platform/create-log.ts'
import { createApp } from './app.ts'
import { ConfigError, loadConfig } from './config.ts'

/** `node scripts/run.mjs apps/server/src/operate.ts <noun> <verb> …`, with the settings of the server. */
async function main([noun, verb, ...args]: string[]): Promise<number> {
  const config = loadConfig()
  const app = await createApp(config, { log: createLog({ level: 'error', name: 'operate' }) })
  const say = (line: string) => process.stdout.write(`${line}\n`)
  try {
    const operation = app.operations[`${noun} ${verb}`]
    if (operation) return (await operation.run(args, say)) ? 0 : 1
    say('There is no such operation. These are:')
    for (const { usage } of Object.values(app.operations)) say(`  ${usage}`)
    return 2
  } finally {
    await app.close()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`)
  process.exitCode = 1
}
