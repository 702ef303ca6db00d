import { spawn } from 'node:child_process'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const web = path.join(root, 'apps/web')
const sources = [
  path.join(web, 'src'),
  path.join(web, 'public'),
  path.join(root, 'packages/contract/src'),
  path.join(root, 'packages/posting/src'),
]
const stamp = path.join(web, 'dist/.built-from')

/** Builds the web app when its sources differ from those of the last build. */
export async function buildWebIfStale(say: (line: string) => void): Promise<void> {
  const wanted = await fingerprint()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return
  say('Building the web app (only when it changed) …')
  await npmBuild()
  await writeFile(stamp, wanted)
}

/** Names, sizes and contents: times change with every clone. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  const files = (await Promise.all(sources.map(listFiles))).flat().toSorted()
  const top = (await readdir(web))
    .filter((name) => /\.(ts|mjs|html|json)$/.test(name))
    .map((name) => path.join(web, name))
  for (const file of [...files, ...top.toSorted()])
    hash.update(path.relative(root, file)).update(await readFile(file))
  return hash.digest('hex')
}

async function listFiles(folder: string): Promise<string[]> {
  const found = await stat(folder).catch(() => undefined)
  if (!found) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

function npmBuild(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', 'build', '-w', '@adwright/web', '--silent'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The web app did not build:\n${said}`)),
    )
  })
}
