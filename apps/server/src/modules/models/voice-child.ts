import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { heardLine, lineOfWav } from './heard-line.ts'
import { ModelProblem } from './model-problem.ts'
import type { SpokenLine } from './voice.ts'

/** What a process that speaks answers: a WAV file, samples, or why there is nothing. */
export type VoiceAnswer =
  | { kind: 'wav'; bytes: Uint8Array }
  | { kind: 'samples'; samples: Float32Array; sampleRate: number }
  | { kind: 'failed'; message: string }

export type ChildRun = {
  /** Who speaks, for the person who reads what went wrong. */
  provider: string
  signal: AbortSignal
  limitMs: number
  env?: Record<string, string>
}

/**
 * Has a line spoken by a process of its own, which ends with it: what crashes there, hangs there or is under a licence
 * of its own stays there. @throws ModelProblem
 */
export async function askVoiceChild(
  entry: URL,
  question: object,
  { provider, signal, limitMs, env = {} }: ChildRun,
): Promise<SpokenLine> {
  const child = fork(fileURLToPath(entry), [], {
    serialization: 'advanced',
    // nothing of the server's secrets or of its way of running
    env,
    execArgv: ['--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const stopped = AbortSignal.any([signal, AbortSignal.timeout(limitMs)])
  const stop = () => child.kill('SIGKILL')
  if (stopped.aborted) stop()
  stopped.addEventListener('abort', stop, { once: true })
  let account = ''
  child.stderr?.on('data', (part: Buffer) => {
    account = (account + part.toString('utf8')).slice(-2000)
  })
  let answer: VoiceAnswer | undefined
  child.on('message', (message: VoiceAnswer) => {
    answer = message
  })
  // one that died at once cannot be written to: how it ended says more
  child.send(question, () => {})
  await new Promise<void>((ended) => {
    child.once('close', () => ended())
    child.once('error', () => ended())
  })
  stopped.removeEventListener('abort', stop)
  if (stopped.aborted) throw new ModelProblem(provider, 'timeout')
  if (answer?.kind === 'wav') return lineOfWav(Buffer.from(answer.bytes), provider)
  if (answer?.kind === 'samples') return heardLine(answer, provider)
  const cause = new Error(answer?.message ?? `it ended without an answer: ${account}`)
  throw new ModelProblem(provider, 'corrupt', { cause, detail: 'its process failed' })
}
