import type { FastifyInstance } from 'fastify'

export type HealthCheck = { name: string; check: () => Promise<boolean> }
const patience = 2000

/** `/health/live`: the process answers. `/health/ready`: so does everything it needs. */
export function addHealthRoutes(app: FastifyInstance, checks: HealthCheck[], isClosing: () => boolean): void {
  app.get('/health/live', () => ({ ok: true }))
  app.get('/health/ready', async (_request, reply) => {
    const results = await Promise.all(
      checks.map(async ({ name, check }) => [name, await inTime(check())] as const),
    )
    const ok = !isClosing() && results.every(([, good]) => good)
    return reply
      .code(ok ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ok, checks: Object.fromEntries(results) })
  })
}

async function inTime(checking: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience)
  })
  return Promise.race([checking.catch(() => false), late]).finally(() => clearTimeout(timer))
}
