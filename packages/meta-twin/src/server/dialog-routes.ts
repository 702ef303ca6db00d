import type { FastifyReply, FastifyRequest } from 'fastify'
import { allowDialog, denyDialog, readDialogRequest } from '../auth/dialog.ts'
import { dialogPage, dialogPolicy } from '../auth/dialog-page.ts'
import { passCheckpoint } from '../auth/token-state.ts'
import { GraphError } from '../errors/graph-error.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { escapeHtml } from '../wire/html.ts'

const cookieName = 'twin_browser'

const browserOf = (request: FastifyRequest): string | undefined =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]{10,64})`).exec(request.headers.cookie ?? '')?.[1]

/** The consent page and its form, both at `/{version}/dialog/oauth`. */
export async function answerDialog(
  twin: Twin,
  request: FastifyRequest,
  reply: FastifyReply,
  raw: Json,
): Promise<FastifyReply> {
  reply
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
  try {
    const asked = readDialogRequest(twin, raw)
    if (request.method === 'GET' || request.method === 'HEAD') {
      const world = known(twin, browserOf(request))
      // Whoever comes here has logged in and followed the instructions: their checkpoint is passed.
      if (world) twin.database.transaction(() => passCheckpoint(twin, world.id))
      const html = dialogPage({
        request: asked,
        asked: raw,
        acceptLanguage: request.headers['accept-language'],
        known: world && {
          business: twin.objects.get('business', world.business),
          account: twin.objects.get('account', world.account),
          assets: (['account', 'page', 'ig'] as const).flatMap((kind) =>
            twin.objects.list(world.id, kind).reverse(),
          ),
        },
        declined: new Set(
          world
            ? [...twin.auth.grants(world.id, asked.clientId)]
                .filter(([, status]) => status === 'declined')
                .map(([name]) => name)
            : [],
        ),
      })
      return reply
        .header('content-security-policy', dialogPolicy(asked.redirectUri.origin))
        .type('text/html; charset=utf-8')
        .send(html)
    }
    if (raw['decision'] !== 'allow') return reply.redirect(denyDialog(asked), 302)
    const { location, browser } = twin.database.transaction(() =>
      allowDialog(twin, asked, raw, browserOf(request)),
    )
    return reply
      .header('set-cookie', `${cookieName}=${browser}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax`)
      .redirect(location, 302)
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    return reply
      .code(400)
      .header('content-security-policy', "default-src 'none'")
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Rehearsal sign-in: error</title></head><body><main><p><strong>Simulated. This is no page of Meta’s.</strong></p><h1>This sign-in cannot go on</h1><p>${escapeHtml(error.parts.message)}</p></main></body></html>`,
      )
  }
}

const known = (twin: Twin, browser: string | undefined) => {
  const world = browser && twin.auth.browserWorld(browser)
  return world ? twin.objects.findWorld(world) : undefined
}
