import type { Budget } from './page-budget.ts'
import { absolute, baseOf } from './picture-candidates.ts'
import type { Page } from './page-facts.ts'

const most = { sheets: 3, bytes: 1024 * 1024 }
const foreign = /fonts\.|font-?awesome|jquery|swiper|slick|lightbox|cookie|consent|print|admin|captcha|emoji/i
const own = /theme|main|style|app|site|global|custom|brand|index|base/i

/** The texts of the styles that most likely are the page's own; one that cannot be had is left out. */
export async function readStylesheets(budget: Budget, { url, markup }: Page): Promise<string[]> {
  const base = baseOf(url, markup.base)
  const addresses = markup.links
    .filter(
      ({ rel, media }) => /(^|\s)stylesheet(\s|$)/.test(rel) && !/alternate/.test(rel) && media !== 'print',
    )
    .flatMap(({ href }) => absolute(href, base) ?? [])
    .filter((address) => !foreign.test(address))
  const rank = (address: string) =>
    (new URL(address).host === new URL(url).host ? 2 : 0) + (own.test(new URL(address).pathname) ? 1 : 0)
  const chosen = [...new Set(addresses)].toSorted((a, b) => rank(b) - rank(a)).slice(0, most.sheets)
  const texts = await Promise.all(
    chosen.map((address) =>
      budget.fetch(address, most.bytes).then(
        ({ status, contentType, body }) =>
          status < 300 && !/html/i.test(contentType) ? body.toString('utf8') : '',
        () => '',
      ),
    ),
  )
  return texts.filter((text) => text !== '')
}
