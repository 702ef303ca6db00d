import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { lineOfWav } from './heard-line.ts'
import { ModelProblem } from './model-problem.ts'
import type { SpokenLine } from './voice.ts'

/** Two minutes at its rate are 5 MB. */
const mostBytes = 16 * 1024 * 1024

const run = promisify(execFile)
const soon = { timeout: 5000, windowsHide: true }

/** The names of what a program speaks; undefined where there is no such program. */
export async function espeakVoices(program: string): Promise<ReadonlySet<string> | undefined> {
  try {
    const { stdout } = await run(program, ['--voices'], soon)
    // "Pty Language Age/Gender VoiceName File Other": the second column
    const lines = stdout.split('\n').slice(1)
    const names = new Set(
      lines.map((line) => line.trim().split(/\s+/)[1]).filter((name) => name !== undefined),
    )
    if (names.has('cmn') && !(await readsChinese(program))) names.delete('cmn')
    return names.size > 0 ? names : undefined
  } catch {
    return undefined
  }
}

/** Debian's 1.51 comes without the dictionary of Mandarin and spells the sounds out, in English. */
async function readsChinese(program: string): Promise<boolean> {
  const { stdout } = await run(program, ['-q', '--ipa', '-v', 'cmn', '早上'], soon)
  return stdout.trim() !== '' && !stdout.includes('(en)')
}

export type EspeakOrder = { words: string; name: string; wordsAMinute: number }

/** Runs it once: the words go in by its standard input, never by a shell or an argument. @throws ModelProblem */
export async function runEspeak(
  program: string,
  { words, name, wordsAMinute }: EspeakOrder,
  { provider, signal, limitMs }: { provider: string; signal: AbortSignal; limitMs: number },
): Promise<SpokenLine> {
  const stopped = AbortSignal.any([signal, AbortSignal.timeout(limitMs)])
  const args = ['--stdin', '--stdout', '-b', '1', '-v', name, '-s', String(wordsAMinute)]
  const wav = await new Promise<Buffer>((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      signal: stopped,
      killSignal: 'SIGKILL',
      windowsHide: true,
    })
    const parts: Buffer[] = []
    let size = 0
    child.stdout.on('data', (part: Buffer) => {
      size += part.length
      if (size > mostBytes) child.kill('SIGKILL')
      else parts.push(part)
    })
    child.once('error', reject)
    child.once('close', (code) => {
      if (code === 0) resolve(Buffer.concat(parts))
      else reject(new Error(`espeak-ng ended with ${code ?? 'a signal'}`))
    })
    // one that is gone already cannot be written to: its end is told above
    child.stdin.on('error', () => {})
    child.stdin.end(`${words}\n`)
  }).catch((cause: unknown) => {
    throw stopped.aborted
      ? new ModelProblem(provider, 'timeout', { cause })
      : new ModelProblem(provider, 'corrupt', { cause, detail: 'its program failed' })
  })
  return lineOfWav(wav, provider)
}
