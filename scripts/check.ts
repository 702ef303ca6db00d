import { spawnSync } from 'node:child_process'
import path from 'node:path'

// `npm run check`: everything that needs no database and no browser. Each line can fail on its own.
const root = path.resolve(import.meta.dirname, '..')
const bin = (name: string) => path.join(root, 'node_modules/.bin', name)
const steps: [string, string[]][] = [
  ['types', [bin('tsc'), '-p', 'tsconfig.json']],
  ['types of the browser tests', [bin('tsc'), '-p', 'tests/tsconfig.json']],
  ['types of the web app', [bin('tsc'), '-p', 'apps/web/tsconfig.json']],
  ['lint and boundaries', [bin('oxlint'), '--deny-warnings']],
  [
    'the boundaries hold against planted imports',
    [process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--project', 'boundaries', '--reporter=dot'],
  ],
  ['format', [bin('oxfmt'), '--check']],
  ['dead code', [bin('knip'), '--no-config-hints']],
]
let failed = 0
for (const [name, [command = '', ...args]] of steps) {
  const started = performance.now()
  const run = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${run.status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (run.status !== 0) {
    failed += 1
    console.log(`${run.stdout ?? ''}${run.stderr ?? ''}`)
  }
}
process.exit(failed > 0 ? 1 : 0)
