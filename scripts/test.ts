import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { buildWebIfStale } from './web-build.ts'
import { ensureBrowser } from './browser.ts'
import { ensureReader } from './reader.ts'
import { makeTempFolder } from './temp-folder.ts'

// `npm test [-- vitest arguments]`: installs the browser and the reader when there are none, builds the web app, runs everything.
const root = path.resolve(import.meta.dirname, '..')
const browser = ensureBrowser()
ensureReader()
await buildWebIfStale((line) => console.error(line))
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const reporters = ['--reporter=default', `--reporter=${path.join(root, 'scripts/count-reporter.ts')}`]
const temp = makeTempFolder()
process.on('SIGINT', () => undefined) // the tests end by themselves, and we tidy up after them
const run = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM: browser, TMPDIR: temp.folder },
})
temp.remove()
process.exit(run.status ?? 1)
