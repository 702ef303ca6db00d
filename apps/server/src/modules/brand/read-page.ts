import type { PagePicture, PageReading, ReadingStage } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { SafeFetch } from '#platform/safe-fetch.ts'
import { decodePage } from './decode-page.ts'
import { thingsIn } from './json-ld.ts'
import { logoColours } from './logo-colours.ts'
import { readMarkup } from './markup.ts'
import { createBudget, type Budget } from './page-budget.ts'
import { coloursIn } from './page-colours.ts'
import { aboutOf, countryOf, currencyOf, languageOf, nameOf, type Page } from './page-facts.ts'
import { lookAt, type Seen } from './page-pictures.ts'
import { offersOf, productsOf } from './page-products.ts'
import { answerRefusal, contentRefusal, fetchRefusal } from './page-refusal.ts'
import { logoCandidates, photoCandidates } from './picture-candidates.ts'
import { leadingColours } from './seen-colours.ts'
import { readStylesheets } from './stylesheets.ts'

const MB = 1024 * 1024
/** Of one reading, all that it fetches together. */
const whole = { requests: 8, milliseconds: 15_000 }
const most = { page: 2 * MB, logos: 2, photos: 4 }

/**
 * What a page says of its business, each value with the place where it was found; what it does not say is absent.
 * Nothing is kept. @throws brand.page_refused, brand.page_unreachable, brand.page_not_html, brand.page_too_large,
 * brand.page_needs_sign_in, brand.page_empty
 */
export async function readPage(
  fetchPage: SafeFetch,
  url: string,
  onStage: (stage: ReadingStage) => Promise<void> = async () => undefined,
): Promise<PageReading> {
  const budget = createBudget(fetchPage, whole)
  await onStage('page')
  const page = await fetchWhole(budget, url)
  await onStage('styles')
  const colours = coloursIn(page.markup, await readStylesheets(budget, page))
  await onStage('pictures')
  const [logos, photos] = await picturesOf(budget, page)
  for (const { pixels } of logos.slice(0, 1)) colours.push(...(await logoColours(pixels)))
  const language = languageOf(page)
  return present(page, {
    products: productsOf(page, language?.value ?? 'en'),
    offers: offersOf(page),
    colours: leadingColours(colours),
    logos: logos.map(({ picture }) => picture),
    photos: photos.map(({ picture }) => picture),
  })
}

async function fetchWhole(budget: Budget, url: string): Promise<Page> {
  const { username, password } = new URL(url)
  if (username || password) throw new AppError('brand.page_refused', {}, { field: 'url' })
  const answer = await budget.fetch(url, most.page).catch((error: unknown) => {
    throw fetchRefusal(error)
  })
  const refused = answerRefusal(answer.status, answer.contentType)
  if (refused) throw refused
  const markup = readMarkup(decodePage(answer.body, answer.contentType))
  const page = { url: answer.url, markup, things: thingsIn(markup.jsonLd) }
  const silent = contentRefusal(page)
  if (silent) throw silent
  return page
}

/** Logos first: of what may still be fetched, photos take the rest. */
async function picturesOf(budget: Budget, page: Page): Promise<[Seen[], Seen[]]> {
  const logos = logoCandidates(page)
  const photos = photoCandidates(page).filter(({ address }) =>
    logos.every((logo) => logo.address !== address),
  )
  const both = await Promise.all([
    lookAt(budget, logos.slice(0, most.logos), 'logo'),
    lookAt(budget, photos.slice(0, most.photos), 'photo'),
  ])
  return both
}

type Rest = Pick<PageReading, 'products' | 'offers' | 'colours'> & {
  logos: PagePicture[]
  photos: PagePicture[]
}

function present(page: Page, rest: Rest): PageReading {
  const said = {
    name: nameOf(page),
    about: aboutOf(page),
    language: languageOf(page),
    country: countryOf(page),
    currency: currencyOf(page),
  }
  const known = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  return { url: page.url, ...known, ...rest }
}
