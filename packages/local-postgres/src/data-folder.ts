import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, chown, mkdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { serverUser } from './binaries.ts'

/**
 * Makes the data folder and sees to it that the server's user can reach it. Root with a folder below a closed one (a
 * home of 0700, or what mkdtemp makes) cannot let `nobody` in, so the data then lives elsewhere under a name made from
 * the wanted path: in /var/lib, or where other things that nobody keeps are.
 */
export async function prepareDataFolder(
  wanted: string,
  { disposable = false }: { disposable?: boolean } = {},
): Promise<string> {
  const folder = path.resolve(wanted)
  await mkdir(path.dirname(folder), { recursive: true, mode: 0o755 })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (serverUser.uid === undefined) return folder
  await own(folder)
  if (await reachable(folder)) return folder
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12)
  const fallback = path.join(disposable ? os.tmpdir() : '/var/lib', 'adwright', name)
  await mkdir(fallback, { recursive: true, mode: 0o755 })
  await own(fallback)
  return fallback
}

async function own(folder: string): Promise<void> {
  if (serverUser.uid !== undefined) await chown(folder, serverUser.uid, serverUser.gid)
  await chmod(folder, 0o700)
}

function reachable(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('/bin/sh', ['-c', 'test -w "$0"', folder], {
      ...serverUser,
      stdio: 'ignore',
      cwd: '/',
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}
