/**
 * Renders stages: node stages/draw.ts <folder of plates> <width> <samples> [<id> …]
 * Without ids every stage; plates that are there already are left alone, so it may be stopped and started again.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finishPlate } from './finish.ts'
import { stageIds } from './stage-ids.ts'

const [plates = 'plates', width = '1000', samples = '36', ...asked] = process.argv.slice(2)
mkdirSync(plates, { recursive: true })
for (const id of asked.length > 0 ? asked : stageIds()) {
  if (existsSync(join(plates, `${id}.json`))) continue
  const passes = join(tmpdir(), `stage-${process.pid}-${id}`)
  mkdirSync(passes, { recursive: true })
  const started = performance.now()
  const script = join(import.meta.dirname, 'render.py')
  const { status, stdout, stderr } = spawnSync(
    'nice',
    ['-n', '19', 'blender', '-b', '-t', '2', '-P', script, '--', id, passes, width, samples],
    { encoding: 'utf8', maxBuffer: 1e8 },
  )
  if (!existsSync(join(passes, 'facts.json'))) {
    console.log(
      id,
      'failed',
      status,
      `${stdout}${stderr}`
        .split('\n')
        .filter((line) => /Error|File|line/.test(line))
        .slice(-8)
        .join('\n'),
    )
    continue
  }
  const rendered = performance.now()
  await finishPlate(passes, plates)
  rmSync(passes, { recursive: true })
  const seconds = (from: number, to: number) => Math.round((to - from) / 100) / 10
  console.log(id, seconds(started, rendered), 's render', seconds(rendered, performance.now()), 's finish')
}
