import { escapeHtml } from '../wire/html.ts'
import { libraryAds } from './library-ads.ts'

/** The page behind `ad_snapshot_url`; undefined when the term has no ad of this id on this day. */
export function snapshotPage(id: string, term: string, now: number): string | undefined {
  const ad = libraryAds(term, ['DE'], now).find((one) => one.id === id)
  if (!ad) return undefined
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Simulated ad ${id}</title></head><body><article><p><strong>Simulated ad: nobody has ever run it.</strong></p><h1>${escapeHtml(ad.page_name)}</h1><p>${escapeHtml(ad.body)}</p><h2>${escapeHtml(ad.title)}</h2><p>${escapeHtml(ad.description)} · ${escapeHtml(ad.caption)}</p></article></body></html>`
}
