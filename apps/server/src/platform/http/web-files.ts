import { access } from 'node:fs/promises'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { AppError } from '#platform/errors.ts'

/**
 * The web build: `/` is the landing page, hashed files below /assets are kept for ever, other files of the build
 * are served as they are, and every remaining address is a screen of the app.
 */
export async function addWebFiles(app: FastifyInstance, dist: string): Promise<void> {
  const root = path.resolve(dist)
  const assets = { immutable: true, maxAge: '365d' } as const
  await app.register(fastifyStatic, {
    root,
    serve: false,
    index: false,
    dotfiles: 'deny',
    preCompressed: true,
    maxAge: 0,
  })
  app.get('/', (_request, reply) => sendPage(reply, root, 'landing.html'))
  app.get<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const wanted = request.params['*']
    if (wanted.startsWith('api/') || wanted === 'api' || wanted.startsWith('o/'))
      throw new AppError('request.not_found')
    if (wanted.startsWith('assets/')) return reply.sendFile(wanted, root, assets)
    if (path.extname(wanted) !== '' && !wanted.endsWith('.html'))
      return reply.sendFile(wanted, root, { maxAge: '1h' })
    return sendPage(reply, root, 'app.html')
  })
}

async function sendPage(reply: FastifyReply, root: string, page: string): Promise<FastifyReply> {
  void reply.header('cache-control', 'no-cache')
  const built = await access(path.join(root, page)).then(
    () => true,
    () => false,
  )
  if (!built) return reply.code(503).type('text/html; charset=utf-8').send(notBuilt)
  return reply.sendFile(page, root, { cacheControl: false })
}

/** Its text is in the policy of what pages may do: security-headers.ts. */
export const notBuiltStyle = 'body{font:16px/1.5 system-ui;margin:15vh auto;max-width:32rem;padding:0 1rem}'
const notBuilt = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Adwright is not built yet</title>
<style>${notBuiltStyle}</style>
<h1>The pages are not built yet</h1><p>The server is running, but there is no web build beside it. Run
<code>npm run build -w @adwright/web</code>, or point <code>WEB_DIST</code> at one. The API answers at
<a href="/api/docs">/api/docs</a>.</p></html>`
