/**
 * Designs hundreds of briefs and measures every poster: `npm run examine [-- rounds]`. Ends with 1 when one has a fault.
 * Reads the headlines back with tesseract where it is installed (Debian: tesseract-ocr tesseract-ocr-script-latn, and
 * for the languages' own spelling tesseract-ocr-deu -fra -spa -ita -por -nld -pol -tur).
 */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { manyBriefs } from './many-briefs.ts'
import type { Examined } from './examine-poster.ts'

const rounds = Number(process.argv[2] ?? 4)
const count = manyBriefs(rounds).length
const hands = Math.max(1, availableParallelism())
const all = (await Promise.all(Array.from({ length: hands }, (_, hand) => examineShare(hand)))).flat()

function examineShare(hand: number): Promise<Examined[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./examine-worker.ts', import.meta.url), {
      workerData: { rounds, hand, hands },
    })
    const done: Examined[] = []
    worker.on('message', (one: Examined) => {
      done.push(one)
      for (const fault of one.faults) console.log(`${one.name} · ${one.made}: ${fault}`)
      for (const warning of one.warnings) console.log(`${one.name} · ${one.made}: warning: ${warning}`)
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve(done))
  })
}

const times = all.map(({ ms }) => ms).toSorted((a, b) => a - b)
const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
const read = all.filter(({ recall }) => recall !== undefined)
const recall = read.reduce((sum, one) => sum + (one.recall ?? 0), 0) / Math.max(1, read.length)
const faulty = all.filter(({ faults }) => faults.length > 0)
console.log(
  JSON.stringify({
    briefs: count,
    posters: all.length,
    faulty: faulty.length,
    warned: all.filter(({ warnings }) => warnings.length > 0).length,
    leastContrast: Math.min(...all.map((one) => one.contrast)),
    mostTextCoverage: Math.max(...all.map((one) => one.textCoverage)),
    mostBusyGround: Math.max(...all.map((one) => one.busyGround)),
    posterMs: { p50: at(0.5), p95: at(0.95), max: at(0.999) },
    headlinesRead: read.length,
    headlinesReadWhole: read.filter((one) => one.recall === 1).length,
    wordsRecognised: read.length > 0 ? Math.round(recall * 10_000) / 100 : 'tesseract is not installed',
    shortened: all.filter((one) => one.shortened).length,
  }),
)
for (const one of read.filter((each) => (each.recall ?? 1) < 0.8).slice(0, 25))
  console.log(`read badly: ${one.name} · ${one.made}: ${one.headline} → ${one.seen}`)
if (faulty.length > 0) process.exitCode = 1
