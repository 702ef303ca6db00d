import { AppError } from '#platform/errors.ts'
import { TooLargeError, UnsafeAddressError } from '#platform/safe-fetch.ts'
import type { Markup } from './markup.ts'

const at = (cause?: unknown) => ({ field: 'url', cause })

/** Why a page could not be fetched, in words for the person who gave its address. */
export function fetchRefusal(error: unknown): AppError {
  if (error instanceof UnsafeAddressError) return new AppError('brand.page_refused', {}, at(error))
  if (error instanceof TooLargeError) return new AppError('brand.page_too_large', {}, at(error))
  return new AppError('brand.page_unreachable', { reason: reasonOf(error) }, at(error))
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isLate = error instanceof Error && error.name === 'TimeoutError'
  if (isLate || /TIMEOUT|ETIMEDOUT/.test(code))
    return 'it did not answer in time. Try again, or use another page.'
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return 'there is no such address. Check how it is spelt.'
  if (/CERT|TLS|SSL|DEPTH_ZERO|SELF_SIGNED/.test(code))
    return 'its certificate is not valid. Ask whoever runs the site.'
  return 'nobody answers there. Check the address, and that the page is public.'
}

/** Why what answered is no page to read; undefined when it is one. */
export function answerRefusal(status: number, contentType: string): AppError | undefined {
  if (status === 401 || status === 407) return new AppError('brand.page_needs_sign_in', {}, at())
  if (status >= 400) return new AppError('brand.page_unreachable', { reason: statusWords(status) }, at())
  if (contentType !== '' && !/html|^text\/xml/i.test(contentType))
    return new AppError('brand.page_not_html', {}, at())
  return undefined
}

function statusWords(status: number): string {
  if (status === 404 || status === 410) return `there is no page at this address (${status}).`
  if (status === 403 || status === 429)
    return `it turns our reader away (${status}). Try another page of yours, or fill in the details by hand.`
  return `it answers with an error (${status}). Try again later.`
}

/** A page of little else than a password, and one that is empty until its scripts run, tell nothing of a business. */
export function contentRefusal({
  markup,
  things,
}: {
  markup: Markup
  things: readonly unknown[]
}): AppError | undefined {
  const speaks =
    things.length > 0 || ['description', 'og:title', 'og:description'].some((key) => markup.metas.has(key))
  if (markup.asksPassword && markup.textLength < 800 && things.length === 0)
    return new AppError('brand.page_needs_sign_in', {}, at())
  if (markup.textLength < 40 && !speaks) return new AppError('brand.page_empty', {}, at())
  return undefined
}
