import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runChaos } from './chaos/run-chaos.ts'

// `npm run chaos [-- --launches 300 --workers 4 --seed 1]`: launches under faults, `kill -9` of workers and PostgreSQL, and lost
// answers. One JSON line of figures; exit code 1 when anything was doubled, left switched on, stuck or untrue.
const { values } = parseArgs({
  options: {
    launches: { type: 'string', default: '300' },
    workers: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
})
const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-chaos-'))
try {
  const figures = await runChaos({
    folder,
    launches: Number(values.launches),
    workers: Number(values.workers),
    seed: Number(values.seed),
    say: (line) => console.error(line),
    ...(values.verbose && { log: (line: string) => console.error(line) }),
  })
  console.log(JSON.stringify({ measure: 'chaos', ...figures }))
  const { duplicates, activeOrphans, stuck, untrueIntents } = figures
  process.exitCode = duplicates + activeOrphans + stuck + untrueIntents > 0 ? 1 : 0
} finally {
  await rm(folder, { recursive: true, force: true })
}
