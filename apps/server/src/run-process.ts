import { flushCompileCache } from 'node:module'
import type { Log } from '#platform/log.ts'

/** One JSON line on stdout tells whoever started us that we are ready, and where. */
export function sayReady(process_: string, facts: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ ready: true, process: process_, pid: process.pid, ...facts })}\n`)
  // Node writes its cache (when there is one) at a clean end; the next start should not depend on that.
  flushCompileCache()
}

const patience = 15_000

/** The first SIGTERM or SIGINT stops cleanly, a second one (or 15 s) at once. A stray rejection is logged and ends us. */
export function stopOnSignal(close: () => Promise<void>, log: Log): void {
  let stopping = false
  const stop = (signal: string, code: number) => {
    if (stopping) process.exit(1)
    stopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), patience).unref()
    close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => stop('SIGTERM', 0))
  process.on('SIGINT', () => stop('SIGINT', 0))
  // Whoever started us over an IPC channel is gone, perhaps killed: nobody is left to stop us.
  process.on('disconnect', () => stop('disconnect', 0))
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaught')
    stop('uncaughtException', 1)
  })
}
