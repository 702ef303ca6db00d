import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startProcess, type Managed } from '../../scripts/processes.ts'

const root = path.resolve(import.meta.dirname, '../..')
const app = { id: '445566778899001', secret: 'the-right-secret' }
const enter = '\r'
const down = '\u001b[B'

let folder = ''
let twin: Managed
let graph = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-setup-'))
  const { PATH = '' } = process.env
  const file = path.join(root, 'packages/meta-twin/src/main.ts')
  twin = await startProcess({
    name: 'twin',
    file,
    args: ['--memory', '--port', '0'],
    env: { PATH },
    log: () => undefined,
  })
  graph = String(twin.ready['url'])
  // The twin takes an app's secret from whoever shows the app first.
  await fetch(`${graph}/v26.0/debug_token?input_token=x&access_token=${app.id}|${app.secret}`)
})
afterAll(async () => {
  await twin.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Types each answer once its question has appeared, as a person would. */
async function answer(args: string[], script: [question: RegExp, keys: string][]) {
  const child = spawn(process.execPath, [path.join(root, 'scripts/setup.ts'), ...args], { cwd: root })
  let said = ''
  let seen = 0
  const left = [...script]
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
    const next = left[0]
    if (!next || !next[0].test(said.slice(seen))) return
    seen = said.length
    left.shift()
    child.stdin.write(next[1])
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const late = setTimeout(() => child.kill('SIGKILL'), 40_000)
  const [code] = await once(child, 'exit')
  clearTimeout(late)
  return { code, said, unasked: left.map(([question]) => String(question)) }
}

const asked: [RegExp, string][] = [
  [/What should this Adwright do/, `${down}${enter}`],
  [/Where does it run/, `${down}${enter}`],
  [/At which address/, `https://ads.my-shop.com${enter}`],
  [/App ID/, `${app.id}${enter}`],
]
const rest: [RegExp, string][] = [
  [/Where is the database/, enter],
  [/Send mails/, `n${enter}`],
  [/Where are pictures/, enter],
]

it('asks, tries the app at Meta, lets a wrong secret be mended, and writes what a server can start with', async () => {
  const file = path.join(folder, 'live.env')
  await writeFile(file, `# my own line\nMETA_GRAPH_URL=${graph}\n`)
  const { code, said, unasked } = await answer(
    ['--file', file],
    [
      ...asked,
      [/App secret/, `wrong${enter}`],
      [/Answer these again/, enter],
      [/App ID/, enter],
      [/App secret/, `${app.secret}${enter}`],
      ...rest,
      [/Write it/, enter],
    ],
  )
  expect(unasked, said).toEqual([])
  expect(code, said).toBe(0)
  expect(said).toContain('does not accept this app id and secret')
  expect(said).toContain(`Meta knows the app ${app.id}`)
  expect(said).toContain('https://ads.my-shop.com/api/connections/meta/callback')
  expect(said).not.toContain(app.secret)
  const written = await readFile(file, 'utf8')
  expect(written).toContain('# my own line')
  expect(written).toMatch(/^META_MODE=live$/m)
  expect(written).toMatch(/^META_APP_SECRET=the-right-secret$/m)
  expect(written).toMatch(/^AUTH_SECRET=.{32,}$/m)
  expect(written).toMatch(/^ENCRYPTION_KEYS=k1:/m)

  const checked = await answer(['--check', '--file', file], [])
  expect(checked.said).toContain(`Meta knows the app ${app.id}`)
  expect(checked.code, checked.said).toBe(0)
})

it('writes nothing when it is stopped before the end', async () => {
  const file = path.join(folder, 'stopped.env')
  const { code, said } = await answer(
    ['--file', file],
    [
      [/What should this Adwright do/, enter],
      [/Where does it run/, '\u0003'],
    ],
  )
  expect(said).toContain('Nothing was written')
  expect(code).toBe(1)
  await expect(readFile(file, 'utf8')).rejects.toThrow()
})
