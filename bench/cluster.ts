import cluster from 'node:cluster'
import path from 'node:path'

// `node bench/cluster.ts N`: N API processes behind one port, as a service manager would run them.
cluster.setupPrimary({ exec: path.resolve(import.meta.dirname, '../apps/server/src/api.ts') })
const wanted = Number(process.argv[2] ?? 2)
let listening = 0
cluster.on('listening', () => {
  listening += 1
  if (listening === wanted) console.log(JSON.stringify({ ready: true }))
})
for (let i = 0; i < wanted; i += 1) cluster.fork()
const stop = () => {
  for (const worker of Object.values(cluster.workers ?? {})) worker?.kill('SIGTERM')
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('disconnect', stop)
