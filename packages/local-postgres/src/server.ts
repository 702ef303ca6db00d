import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { findBinaries, serverUser } from './binaries.ts'
import { prepareDataFolder } from './data-folder.ts'

export type LocalPostgres = {
  /** postgres://…/postgres of the superuser, on 127.0.0.1. */
  url: string
  /** True when a server that outlived its last parent was taken over. */
  adopted: boolean
  /** The server's own process, for those who test what happens when it dies. */
  pid: number
  /** The data of a disposable server goes with it; `keep` leaves it for the next start. */
  stop(options?: { keep?: boolean }): Promise<void>
}
export type LocalPostgresOptions = {
  dataDir: string
  /** Default: any free one. */
  port?: number
  /** Tests: no fsync, and nothing is left after `stop`. Never for data that anybody would miss. */
  disposable?: boolean
  settings?: Record<string, string>
}

const major = '18'

/**
 * Starts PostgreSQL on a free port of 127.0.0.1, or adopts the one that already serves this folder.
 * @throws with one sentence that says what to do when the folder belongs to another major version or the start fails.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const [bin, data] = await Promise.all([findBinaries(), prepareDataFolder(options.dataDir, options)])
  const passwordFile = `${data}.password`
  const version = await readFile(path.join(data, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version === undefined) await initialise(bin, data, passwordFile)
  else if (version.trim() !== major)
    throw new Error(
      `The data in ${data} was written by PostgreSQL ${version.trim()}, this one is ${major}: set DATA_DIR to another folder, or DATABASE_URL.`,
    )
  const password = (await readFile(passwordFile, 'utf8')).trim()
  const urlFor = (port: number) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`

  const stopWith =
    (end: () => Promise<void>): LocalPostgres['stop'] =>
    async ({ keep = !options.disposable } = {}) => {
      await end()
      // It may not lie where it was asked for, and so outlive the caller's own folder.
      if (!keep) for (const item of [data, passwordFile]) await rm(item, { recursive: true, force: true })
    }
  const left = await readPostmaster(data)
  if (left && (await answers(urlFor(left.port)))) {
    const stop = stopWith(() => stopProcess(left.pid))
    return { url: urlFor(left.port), adopted: true, pid: left.pid, stop }
  }
  const port = options.port ?? (await freePort())
  const child = await startServer(bin, data, port, options)
  return { url: urlFor(port), adopted: false, pid: child.pid ?? 0, stop: stopWith(() => stopChild(child)) }
}

async function initialise(bin: string, data: string, passwordFile: string): Promise<void> {
  await writeFile(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-pw-'))
  const handed = path.join(folder, 'password')
  await writeFile(handed, await readFile(passwordFile), { mode: 0o600 })
  if (serverUser.uid !== undefined)
    for (const item of [folder, handed]) await chown(item, serverUser.uid, serverUser.gid)
  // The builtin locale keeps sorting independent of the machine's ICU and libc.
  const args = ['-D', data, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${handed}`, '--encoding=UTF8']
  const locale = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-sync',
    '--no-instructions',
  ]
  await run(path.join(bin, 'initdb'), [...args, ...locale]).finally(() =>
    rm(folder, { recursive: true, force: true }),
  )
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...serverUser, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${path.basename(command)} failed: ${said.trim()}`)),
    )
  })
}

async function startServer(
  bin: string,
  data: string,
  port: number,
  options: LocalPostgresOptions,
): Promise<ChildProcess> {
  const settings: Record<string, string> = {
    max_connections: '200',
    shared_buffers: '128MB',
    jit: 'off',
    random_page_cost: '1.1',
    tcp_keepalives_idle: '30',
    ...(options.disposable && { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
    ...options.settings,
  }
  const flags = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...flags]
  // Its own process group: Ctrl-C in the terminal goes to our launcher, which stops the database last.
  const child = spawn(path.join(bin, 'postgres'), args, {
    ...serverUser,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await new Promise<void>((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      if (said.length < 20_000) said += chunk.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    child.on('error', reject)
    child.on('exit', () =>
      reject(new Error(`PostgreSQL did not start: ${said.trim().split('\n').slice(-3).join(' ')}`)),
    )
  })
  return child
}

async function readPostmaster(data: string): Promise<{ pid: number; port: number } | undefined> {
  const file = path.join(data, 'postmaster.pid')
  if (!(await access(file).then(() => true, () => false))) return undefined // prettier-ignore
  const lines = (await readFile(file, 'utf8')).split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 && port > 0 ? { pid, port } : undefined
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, nothing is lost. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  await gone
}

async function stopProcess(pid: number): Promise<void> {
  const alive = () => {
    try {
      process.kill(pid, 0)
      return true
    } catch {
      return false
    }
  }
  if (alive()) process.kill(pid, 'SIGINT')
  for (let waited = 0; alive() && waited < 10_000; waited += 50)
    await new Promise((resolve) => setTimeout(resolve, 50))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}
