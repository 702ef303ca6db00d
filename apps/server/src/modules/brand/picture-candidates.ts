import type { FoundIn } from '@adwright/contract'
import { addressesOf, isBusiness, isOf } from './json-ld.ts'
import type { ImageTag } from './image-tags.ts'
import type { Page } from './page-facts.ts'
import { folded } from './tidy.ts'

/** A picture to look at; `source` where the page holds it itself. */
export type Candidate = { address: string; source?: string; alt: string; from: FoundIn }

/** Most likely first. Addresses are whole; what is neither http nor a picture in the page is left out. */
export function logoCandidates({ url, markup, things }: Page): Candidate[] {
  const base = baseOf(url, markup.base)
  const inData = things.filter(isBusiness).flatMap(({ values }) => addressesOf(values['logo']))
  const site = folded(new URL(url).hostname.replace(/^www\./, '').split('.')[0] ?? '')
  const rank = (image: Pick<ImageTag, 'hints' | 'place' | 'link'>) =>
    (/\blogo|logo\b|-logo|logo-|site-title|brand(?!s)/.test(image.hints) ? 2 : 0) +
    (leadsHome(image.link, url) ? 2 : 0) +
    (image.place === 'header' ? 1 : 0) +
    (site.length > 3 && folded(image.hints).includes(site) ? 1 : 0) -
    (image.place === 'footer' || /partner|client|payment|award|sponsor|carousel/.test(image.hints) ? 3 : 0)
  const drawn = markup.svgs.map((svg) => ({ score: rank(svg), candidate: { address: '', source: svg.source, alt: '', from: 'page' as const } })) // prettier-ignore
  const shown = markup.images.map((image) => ({ score: rank(image), candidate: { address: image.address, alt: image.alt, from: 'page' as const } })) // prettier-ignore
  const marks = [...shown, ...drawn].filter(({ score }) => score >= 3).toSorted((a, b) => b.score - a.score)
  const icons = markup.links
    .filter(({ rel }) => /(^|\s)(apple-touch-icon(-precomposed)?|icon|mask-icon)(\s|$)/.test(rel))
    .map((link) => ({ link, side: iconSide(link) }))
    .filter(({ side }) => side >= 96)
    .toSorted((a, b) => b.side - a.side)
  return whole(base, [
    ...inData.map((address) => ({ address, alt: '', from: 'json_ld' as const })),
    ...marks.map(({ candidate }) => candidate),
    ...said(markup.metas.get('og:logo'), 'open_graph'),
    ...icons.map(({ link }) => ({ address: link.href, alt: '', from: 'icon' as const })),
  ])
}

// prettier-ignore
const noPhoto = /logo|icon|sprite|avatar|pixel|badge|payment|flag|placeholder|spacer|blank|loading|spinner|captcha|rating|star|arrow|emoji|gravatar|qr-?code|facebook\.com\/tr|doubleclick|google-analytics|googletagmanager|bat\.bing|\.svg(\?|$)|\.gif(\?|$)/i
const pictured =
  /^(Product|ProductGroup|.*Event|Event|Recipe|Menu|MenuItem|Service|Place|ImageObject|Course|Article|House|Apartment|Hotel)$/

export function photoCandidates({ url, markup, things }: Page): Candidate[] {
  const base = baseOf(url, markup.base)
  const inData = things
    .filter((thing) => isBusiness(thing) || isOf(thing, pictured))
    .flatMap(({ values }) => [...addressesOf(values['image']), ...addressesOf(values['photo'])])
  const large = markup.images
    .filter(({ width, height }) => (width ?? 999) >= 200 && (height ?? 999) >= 200)
    .filter(({ place }) => place === 'main' || place === 'other')
    .filter(({ hints, address }) => !noPhoto.test(hints) && !noPhoto.test(address))
    .toSorted((a, b) => areaOf(b) - areaOf(a))
  return whole(base, [
    ...said(markup.metas.get('og:image:secure_url') ?? markup.metas.get('og:image'), 'open_graph'),
    ...inData
      .filter((address) => !noPhoto.test(address))
      .map((address) => ({ address, alt: '', from: 'json_ld' as const })),
    ...said(markup.metas.get('twitter:image'), 'open_graph'),
    ...large.map(({ address, alt }) => ({ address, alt, from: 'page' as const })),
  ]).filter(({ address }) => !address.startsWith('data:'))
}

const said = (address: string | undefined, from: FoundIn): Candidate[] =>
  address === undefined ? [] : [{ address, alt: '', from }]

/** Of what declares no size, more is expected than of what is small. */
const areaOf = ({ width, height }: ImageTag) =>
  width === undefined && height === undefined ? 400_000 : (width ?? height ?? 0) * (height ?? width ?? 0)

const iconSide = ({
  sizes,
  type,
  href,
  rel,
}: {
  sizes: string
  type: string
  href: string
  rel: string
}): number =>
  /svg/.test(type) || /\.svg(\?|$)/.test(href)
    ? 256
    : Number.parseInt(sizes, 10) || (rel.startsWith('apple') ? 180 : 0)

/** A link to the start of this very site, or of it in a language. */
function leadsHome(link: string, url: string): boolean {
  const target = absolute(link, url)
  if (link === '' || target === undefined || new URL(target).host !== new URL(url).host) return false
  return /^\/((index|home)?(\.\w+)?|[a-z]{2}(-[a-z]{2})?\/?)$/i.test(new URL(target).pathname)
}

export function baseOf(url: string, base: string | undefined): string {
  return (base === undefined ? undefined : absolute(base, url)) ?? url
}

/** Undefined of what is no web address. */
export function absolute(address: string, base: string): string | undefined {
  const target = URL.parse(address.trim(), base)
  return target && /^https?:$/.test(target.protocol) ? target.href : undefined
}

function whole(base: string, candidates: readonly Candidate[]): Candidate[] {
  const byAddress = new Map<string, Candidate>()
  for (const one of candidates) {
    const address =
      one.source !== undefined || /^data:image\//i.test(one.address)
        ? one.address
        : absolute(one.address, base)
    // The same picture in another size is the same picture.
    const key = (one.source ?? address ?? '').replace(/(?<=\.(?:jpe?g|png|webp|avif|svg))[?#].*$/is, '')
    if (address !== undefined && !byAddress.has(key)) byAddress.set(key, { ...one, address })
  }
  return [...byAddress.values()]
}
