import type { FastifyInstance } from 'fastify'
import ipaddr from 'ipaddr.js'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type pg from 'pg'
import { AppError } from '#platform/errors.ts'
import type { JobCounts } from '#platform/jobs/create-jobs.ts'

type Deps = { pool: pg.Pool; jobCounts: () => Promise<JobCounts>; openStreams: () => number }

/** `/metrics` for Prometheus, from private addresses only: durations by route, the pool, jobs, the process itself. */
export function addMetrics(app: FastifyInstance, { pool, jobCounts, openStreams }: Deps): void {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 15],
    registers: [register],
  })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers: [register],
      collect() {
        this.set(value())
      },
    })
  gauge('db_pool_connections', 'Connections that are open', () => pool.totalCount)
  gauge('db_pool_waiting', 'Callers that wait for a connection', () => pool.waitingCount)
  gauge('sse_streams', 'Open event streams', openStreams)
  const jobs = new Gauge({
    name: 'jobs',
    help: 'Jobs by queue and state',
    labelNames: ['queue', 'state'],
    registers: [register],
    async collect() {
      this.reset()
      for (const row of await jobCounts().catch(() => []))
        this.set({ queue: row.queue, state: row.status.toLowerCase() }, Number(row.jobs))
    },
  })
  void jobs
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.config.endpoint ?? request.routeOptions.url ?? 'none'
    durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })
  app.get('/metrics', async (request, reply) => {
    if (!isPrivate(request.ip)) throw new AppError('request.not_found')
    return reply.type(register.contentType).send(await register.metrics())
  })
}

function isPrivate(ip: string): boolean {
  return (
    ipaddr.isValid(ip) &&
    ['loopback', 'private', 'uniqueLocal', 'linkLocal'].includes(ipaddr.process(ip).range())
  )
}
