import { createLog } from '#platform/create-log.ts'
import { createApp } from './app.ts'
import { ConfigError, loadConfig, type Config } from './config.ts'
import { sayReady, stopOnSignal } from './run-process.ts'

/** The HTTP process. With RUN_WORKER_IN_API=true it works on jobs as well. */
async function main(config: Config): Promise<void> {
  const log = createLog({ level: config.logLevel, name: 'api' })
  const app = await createApp(config, { log })
  stopOnSignal(() => app.close(), log)
  if (config.runWorkerInApi) await app.startWorker()
  sayReady('api', {
    url: await app.listen(),
    publicUrl: config.http.publicUrl,
    worker: config.runWorkerInApi,
  })
}

try {
  await main(loadConfig())
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`)
  process.exit(1)
}
