import type { Log } from '../log.ts'

/** The engine is talkative: its info is our debug. */
export function engineLog(log: Log) {
  const own = log.child({ part: 'jobs' })
  const say = (level: 'debug' | 'warn' | 'error') => (entry: unknown) =>
    entry instanceof Error ? own[level]({ err: entry }, entry.message) : own[level](String(entry))
  return { info: say('debug'), debug: () => undefined, warn: say('warn'), error: say('error') }
}
