import { createLog } from '#platform/create-log.ts'
import { createApp } from './app.ts'
import { ConfigError, loadConfig, type Config } from './config.ts'
import { sayReady, stopOnSignal } from './run-process.ts'

/** The process that works on jobs. Any number may run; a job of one that dies goes on in another. */
async function main(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel, name: 'worker' })
  const app = await createApp(config, { log })
  stopOnSignal(() => app.close(), log)
  await app.startWorker()
  sayReady('worker', {})
}

try {
  await main(loadConfig())
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`)
  process.exit(1)
}
