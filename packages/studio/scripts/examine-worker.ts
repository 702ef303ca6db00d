import { parentPort, workerData } from 'node:worker_threads'
import { examinePoster } from './examine-poster.ts'
import { manyBriefs } from './many-briefs.ts'

const { rounds, hand, hands }: { rounds: number; hand: number; hands: number } = workerData
const briefs = manyBriefs(rounds)
for (const [n, brief] of briefs.entries())
  if (n % hands === hand) parentPort?.postMessage(await examinePoster(brief, n))
