import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const memory = '/dev/shm'
const TMPFS = 0x01021994
const enough = 6 * 2 ** 30

/**
 * Where a run of the tests puts what it throws away. In memory where there is plenty: an ext4 without a journal shuns
 * inodes that were freed in the last minute, and looks through all of them at every new file. Cloning a database of a
 * thousand files, after others were dropped, took half a second of system time there.
 */
export function makeTempFolder(): { folder: string; remove(): void } {
  const folder = mkdtempSync(path.join(isRoomy() ? memory : os.tmpdir(), 'adwright-tests-'))
  chmodSync(folder, 0o755) // PostgreSQL runs as somebody else when we are root
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function isRoomy(): boolean {
  if (process.platform !== 'linux') return false
  try {
    const { type, bavail, bsize } = statfsSync(memory)
    return type === TMPFS && bavail * bsize > enough && os.freemem() > enough
  } catch {
    return false // there is no such folder
  }
}
