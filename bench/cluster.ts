import cluster from 'node:cluster'
import path from 'node:path'

// `node bench/cluster.ts N`: N API processes behind one port, as a service manager would run them.
const wanted = Number(process.argv[2] ?? 2)
// Each process tells that it is ready in its own words; whoever started us waits for one line, when all are.
cluster.setupPrimary({ exec: path.resolve(import.meta.dirname, '../apps/server/src/api.ts'), silent: true })

let [listening, running, stopping] = [0, wanted, false]
cluster.on('listening', () => {
  listening += 1
  if (listening === wanted) console.log(JSON.stringify({ ready: true }))
})
cluster.on('exit', (_worker, code) => {
  running -= 1
  if (!stopping) process.exit(code || 1)
  if (running === 0) process.exit(0)
})
for (let i = 0; i < wanted; i += 1) {
  const { process: child } = cluster.fork()
  child.stdout?.resume()
  child.stderr?.pipe(process.stderr)
}
const stop = () => {
  stopping = true
  for (const worker of Object.values(cluster.workers ?? {})) worker?.kill('SIGTERM')
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('disconnect', stop)
