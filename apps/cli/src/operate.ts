import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../..')
const nouns: ReadonlySet<string | undefined> = new Set(['admin', 'keys', 'accounts'])

/** What is done at the machine of the server, and not through its API. */
export const isOperation = ([noun]: readonly string[]): boolean => nouns.has(noun)

/** In a process of its own, with the settings of the server beside this program. Answers with its exit code. */
export const operate = (words: readonly string[]): number =>
  spawnSync(process.execPath, [path.join(root, 'scripts/run.mjs'), 'scripts/operate.ts', ...words], {
    cwd: root,
    stdio: 'inherit',
  }).status ?? 1
