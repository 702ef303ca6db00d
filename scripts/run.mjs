// `node scripts/run.mjs FILE.ts ARGS…`: installs when needed, then runs the file on the pinned Node.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureInstalled, pinnedNode, root } from './ensure.mjs'

ensureInstalled()
const [file = '', ...args] = process.argv.slice(2)
const node = pinnedNode()
const child = spawn(node, [path.join(root, file), ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
    // Compiled code of every process is kept between starts: half of a start was compiling.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, 'node_modules/.cache/node'),
    // Sheets of pictures go back to the system when they are freed (glibc keeps them otherwise, more with each): a film
    // of 120 seconds then takes 600 MB and not 720.
    MALLOC_MMAP_THRESHOLD_: process.env.MALLOC_MMAP_THRESHOLD_ ?? '262144',
  },
})
// Ctrl-C reaches the child too (same terminal): wait for it to end cleanly instead of dying before it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
