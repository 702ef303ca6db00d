import { AppError } from '#platform/errors.ts'
import type { RawRequest, RawRouter } from '#platform/http/raw-route.ts'
import type { Router } from '#platform/http/router.ts'
import type { MetaCallbacks } from './index.ts'

/** What our own pages ask, and the addresses that are typed in at Meta. */
export function metaCallbackRoutes(
  { router, callbacks }: { router: Router; callbacks: RawRouter },
  meta: MetaCallbacks,
): void {
  router.route('metaSetup', ({ member }) => meta.setup(member))
  router.route('metaDataDeletion', ({ params }) => meta.deletionStatus(params.id))

  callbacks.raw('GET /api/webhooks/meta', ({ query }) => meta.confirmAddress(query))
  callbacks.raw('POST /api/webhooks/meta', async ({ bytes, header }) => {
    await meta.receiveWebhook(bytes, header('x-hub-signature-256'))
    return 'EVENT_RECEIVED'
  })
  callbacks.raw('POST /api/meta/deauthorize', async (request) => {
    await meta.deauthorize(signedRequestIn(request), request.requestId)
    return { done: true }
  })
  callbacks.raw('POST /api/meta/data-deletion', (request) => meta.requestDeletion(signedRequestIn(request)))
}

/** From Meta's form. @throws meta.forged */
function signedRequestIn({ bytes }: RawRequest): string {
  const signed = new URLSearchParams(bytes.toString('utf8')).get('signed_request')
  if (signed === null) throw new AppError('meta.forged')
  return signed
}
