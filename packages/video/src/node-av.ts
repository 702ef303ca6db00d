import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { untilExit } from './child-run.ts'
import type { Engine, Run } from './engine.ts'
import type { Answer, Question } from './node-av-messages.ts'
import { broken } from './transcode-failed.ts'
import { corrupt } from './video-facts.ts'

const entry = fileURLToPath(new URL('./node-av-child.ts', import.meta.url))

/** The engine over the npm package node-av; `undefined` where it is not installed or its binary does not load. */
export async function findNodeAv(): Promise<Engine | undefined> {
  try {
    const answer = await ask({ kind: 'able' }, { signal: undefined, limitMs: 30_000, onProgress: () => {} })
    if (answer.kind !== 'able' || !answer.encodes) return undefined
    return nodeAvEngine(answer.mapsHdr)
  } catch {
    return undefined
  }
}

const nodeAvEngine = (mapsHdr: boolean): Engine => ({
  name: 'node-av',
  mapsHdr,
  async encode(job, run) {
    await ask({ kind: 'encode', job }, run)
  },
  async still(job, run) {
    const answer = await ask({ kind: 'still', job }, run)
    if (answer.kind !== 'picture') throw broken(`answered with ${answer.kind}`)
    return Buffer.from(answer.jpeg)
  },
})

/** Asks a process of its own, which ends with its answer; throws what became of it. */
async function ask(question: Question, run: Run): Promise<Answer> {
  const child = fork(entry, [], {
    serialization: 'advanced',
    // Nothing of the server's secrets or of its way of running.
    env: {},
    execArgv: ['--max-old-space-size=512'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let account = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    account = (account + chunk.toString('utf8')).slice(-4000)
  })
  let last: Answer | undefined
  child.on('message', (message: Answer) => {
    if (message.kind === 'progress') run.onProgress(message.share)
    else last = message
  })
  // A process that died at once cannot be written to: how it ended says more.
  child.send(question, () => {})
  const code = await untilExit(child, run)
  if (!last) throw broken(`node-av ended with ${code ?? 'a signal'}: ${account}`)
  if (last.kind === 'failed') {
    const cause = `${last.message}\n${account}`
    throw last.corrupt ? corrupt(cause) : broken(cause)
  }
  return last
}
