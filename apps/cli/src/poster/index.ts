import type { CliIo } from '../cli-io.ts'
import { readPosterArguments, type PosterOrder } from './poster-order.ts'

const commands = ['poster', 'edit'] as const
const commandOf = ([first]: readonly string[]): PosterOrder['command'] | undefined =>
  commands.find((command) => command === first)

/** Whether this command draws on this machine, without a server. */
export const isLocal = (argv: readonly string[]): boolean =>
  commandOf(argv) !== undefined && !argv.includes('--help') && !argv.includes('-h')

/** Resolves to the exit code. @throws UsageError */
export async function drawLocally(argv: readonly string[], io: CliIo): Promise<number> {
  const order = readPosterArguments(commandOf(argv) ?? 'poster', argv.slice(1))
  // the engine is loaded only by who draws: every other command would wait for it
  const { drawPoster } = await import('./draw-poster.ts')
  return drawPoster(order, io)
}
