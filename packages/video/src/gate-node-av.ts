import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { untilExit } from './child-run.ts'
import { FaultCounter, type MeasureEngine, type MeasureRun } from './gate-engine.ts'
import type { MeasureAnswer, MeasureQuestion } from './gate-node-av-messages.ts'
import { broken } from './transcode-failed.ts'

const entry = fileURLToPath(new URL('./gate-node-av-child.ts', import.meta.url))

/** The engine over the npm package node-av; `undefined` where it is not installed or its binary does not load. */
export async function findNodeAvMeasure(): Promise<MeasureEngine | undefined> {
  try {
    const run = { signal: undefined, limitMs: 30_000, onProgress: () => {} }
    const { answer } = await ask({ kind: 'able' }, run)
    return answer.kind === 'able' && answer.able ? measure : undefined
  } catch {
    return undefined
  }
}

const measure: MeasureEngine = async (job, run) => {
  const { answer, faults } = await ask({ kind: 'measure', job }, run)
  if (answer.kind !== 'measured') throw broken(`answered with ${answer.kind}`)
  const { measures } = answer
  // What decoders conceal they only log; what they refuse they say twice, in the log and to the caller.
  const logged = faults.result()
  return logged.count > 0 ? { ...measures, faults: logged } : measures
}

/** Asks a process of its own, which ends with its answer; throws what became of it. */
async function ask(
  question: MeasureQuestion,
  run: MeasureRun,
): Promise<{ answer: MeasureAnswer; faults: FaultCounter }> {
  const child = fork(entry, [], {
    serialization: 'advanced',
    // Nothing of the server's secrets or of its way of running.
    env: {},
    execArgv: ['--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  const faults = new FaultCounter()
  let account = ''
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    faults.take(chunk)
    account = (account + chunk).slice(-4000)
  })
  let answer: MeasureAnswer | undefined
  child.on('message', (message: MeasureAnswer) => {
    if (message.kind === 'progress') run.onProgress(message.share)
    else answer = message
  })
  // A process that died at once cannot be written to: how it ended says more.
  child.send(question, () => {})
  const code = await untilExit(child, run)
  if (!answer) throw broken(`node-av ended with ${code ?? 'a signal'}: ${account}`)
  if (answer.kind === 'failed') throw broken(`${answer.message}\n${account}`)
  return { answer, faults }
}
