/**
 * `npm run gallery [-- folder [style …]]`: one contact sheet a style, eleven trades by six formats from real briefs,
 * to be looked at by a person. Tells every fault that the inspection finds; ends with 1 when there is one.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { styleIds, type StyleId } from '../src/styles/style.ts'

export type SheetDone = {
  style: StyleId
  jpeg: Uint8Array
  faults: string[]
  posters: number
  milliseconds: number
}

const [folder = 'gallery', ...named] = process.argv.slice(2)
const wanted = styleIds.filter((style) => named.length === 0 || named.includes(style))
const out = path.resolve(process.env['INIT_CWD'] ?? '.', folder)
mkdirSync(out, { recursive: true })
const waiting = [...wanted]
let faults = 0
await Promise.all(Array.from({ length: Math.min(availableParallelism(), wanted.length) }, work))
if (faults > 0) process.exitCode = 1

async function work(): Promise<void> {
  for (let style = waiting.shift(); style; style = waiting.shift()) {
    const done = await drawSheet(style)
    const file = path.join(out, `${style}.jpg`)
    writeFileSync(file, done.jpeg)
    console.log(`${file}: ${done.posters} posters, ${Math.round(done.milliseconds / done.posters)} ms each`)
    for (const fault of done.faults) console.log(`  ${fault}`)
    faults += done.faults.length
  }
}

function drawSheet(style: StyleId): Promise<SheetDone> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./gallery-sheet.ts', import.meta.url), { workerData: style })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
