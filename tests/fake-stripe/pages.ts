import { payCheckout, showCheckout } from './checkout-page.ts'
import { notFound, type PageAnswer } from './html.ts'
import { creditNoteFile, invoiceFile, payInvoice, showInvoice } from './invoice-page.ts'
import { actInPortal, showPortal } from './portal-page.ts'
import type { World } from './world.ts'

/** Answers a browser: `form` is what was posted, undefined for a look. */
export function answerPage(world: World, path: string, form: Record<string, string> | undefined): PageAnswer {
  const [, kind, id = ''] = /^\/(c\/pay|p\/session|i|credit-notes)\/(\w+)(?:\/pdf)?$/.exec(path) ?? []
  const isFile = path.endsWith('/pdf')
  const session = kind === 'c/pay' ? world.checkoutSessions.find(id) : undefined
  if (session && !isFile) return form ? payCheckout(world, session, form) : showCheckout(world, session)
  const portal = kind === 'p/session' ? world.portalSessions.find(id) : undefined
  if (portal && !isFile) return form ? actInPortal(world, portal, form) : showPortal(world, portal)
  const invoice = kind === 'i' ? world.invoices.find(id) : undefined
  if (invoice && isFile) return invoiceFile(invoice)
  if (invoice) return form ? payInvoice(world, invoice, form) : showInvoice(invoice)
  const note = kind === 'credit-notes' ? world.creditNotes.find(id) : undefined
  return note && isFile ? creditNoteFile(note) : notFound()
}
