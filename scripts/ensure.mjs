// Runs on whatever Node the machine has (20 or newer): plain JavaScript, no dependency.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')

/** Installs when node_modules is missing or older than the lock file. Says so, because it takes a while. */
export function ensureInstalled() {
  const [lock, installed] = [
    path.join(root, 'package-lock.json'),
    path.join(root, 'node_modules/.package-lock.json'),
  ]
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  if (existsSync(installed) && sameLock(lock, installed)) return
  console.error('Installing packages (only when something changed) …')
  // Not `npm ci`: it refuses a lock that lacks optional binaries of other platforms, which some registries do not carry.
  const done = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    console.error('npm could not install the packages: see its message above, then run this again.')
    process.exit(done.status ?? 1)
  }
}

/** The lock that npm keeps inside node_modules lacks only the root entry and links. */
function sameLock(lock, installed) {
  const versions = (file) => {
    const packages = JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
    return Object.fromEntries(
      Object.entries(packages)
        .filter(([name, entry]) => name.startsWith('node_modules/') && !entry.link)
        .map(([name, entry]) => [name, entry.version]),
    )
  }
  const [wanted, present] = [versions(lock), versions(installed)]
  return (
    Object.keys(present).length > 0 &&
    Object.entries(present).every(([name, version]) => wanted[name] === version) &&
    missing(wanted, present).length === 0
  )
}

/** Optional packages of other platforms are never there. */
function missing(wanted, present) {
  const packages = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages
  return Object.keys(wanted).filter((name) => !(name in present) && !packages[name].optional)
}

/** Node 24 from npm where it is packaged, else the Node that runs this if it can strip types. */
export function pinnedNode() {
  const pinned = path.join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(pinned)) return pinned
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  console.error(
    `Adwright needs Node 24 on this platform (this is ${process.versions.node}): install it from nodejs.org, then run this again.`,
  )
  process.exit(1)
}
