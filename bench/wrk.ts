import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'

export type Load = {
  baseUrl: string
  tokensFile: string
  targets: string[]
  connections: number
  seconds: number
}

/** Loads a server of this machine and answers with what wrk counted. */
export function wrk({ baseUrl, tokensFile, targets, connections, seconds }: Load) {
  const script = path.join(import.meta.dirname, 'load.lua')
  const child = spawn(
    'wrk',
    ['-t2', `-c${connections}`, `-d${seconds}s`, '--timeout', '10s', '-s', script, baseUrl],
    {
      env: { ...process.env, TARGETS: targets.join(' '), TOKENS: tokensFile },
    },
  )
  return new Promise<{ requests: number; perSecond: number }>((resolve, reject) => {
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', () => {
      const line = said.split('\n').find((one) => one.startsWith('{'))
      if (line) resolve(JSON.parse(line) as { requests: number; perSecond: number }) // load.lua writes it
      else reject(new Error(`wrk said: ${said}`))
    })
  })
}

export function needWrk(say: (line: string) => void): void {
  const there = () => spawnSync('wrk', ['--version']).error === undefined
  if (there()) return
  say('Installing wrk …')
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'wrk'],
  ])
    spawnSync('apt-get', args, { stdio: ['ignore', 2, 2] })
  if (!there()) throw new Error('The load measures need wrk: install it and run this again.')
}
