import type { ChildProcess } from 'node:child_process'
import { untilExit } from './child-run.ts'
import type { Run } from './engine.ts'
import { unreadableCode } from './film-program.ts'
import { broken } from './transcode-failed.ts'
import { corrupt } from './video-facts.ts'

/** Collects the last of what a process says of its errors. */
export function accountOf(child: ChildProcess): () => string {
  let account = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    account = (account + chunk.toString('utf8')).slice(-4000)
  })
  return () => account
}

/** Waits for a process that does one job; throws `VideoUnreadable`, `TranscodeFailed` or the signal's reason. */
export async function untilDone(child: ChildProcess, run: Pick<Run, 'signal' | 'limitMs'>): Promise<void> {
  const account = accountOf(child)
  const code = await untilExit(child, run)
  if (code === unreadableCode) throw corrupt(account())
  if (code !== 0) throw broken(account() || `the program ended with ${code ?? 'a signal'}`)
}
