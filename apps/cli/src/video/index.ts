import type { CliIo } from '../cli-io.ts'
import { readVideoArguments } from './video-order.ts'

const STOPPED = 130

/** Whether this command makes a film on this machine, without a server. */
export const isVideo = (argv: readonly string[]): boolean =>
  argv[0] === 'video' && !argv.includes('--help') && !argv.includes('-h')

/** Resolves to the exit code. @throws UsageError */
export async function filmLocally(argv: readonly string[], io: CliIo): Promise<number> {
  const order = readVideoArguments(argv.slice(1))
  // studio and encoders are loaded only by who makes films: every other command would wait for them
  const { makeVideo } = await import('./make-video.ts')
  try {
    return await makeVideo(order, io)
  } catch (error) {
    // encoders of the same terminal were stopped too, and what they say of it tells nothing
    if (!io.signal?.aborted) throw error
    io.err('Stopped. Nothing was written.\n')
    return STOPPED
  }
}
