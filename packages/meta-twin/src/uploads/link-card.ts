import type { LinkCard } from '../store/publishing-records.ts'
import type { Twin } from '../wire/call.ts'
import { FetchError, fetchRemote, mayReach, readAddress } from './fetch-remote.ts'

const largestPage = 2 * 1024 * 1024

/**
 * Reads a page as Meta's scraper does and takes its Open Graph names. A host the twin may not reach gets a card of its
 * name alone; one that can never exist cannot be scraped.
 */
export async function readLinkCard(twin: Pick<Twin, 'mediaHosts'>, address: string): Promise<LinkCard> {
  const url = readAddress(encodeURI(decodeSafely(address)))
  if (url.hostname.endsWith('.invalid'))
    throw new FetchError('unreachable', `${url.hostname} does not exist.`)
  if (!mayReach(twin, url.hostname)) return { url: address, title: url.hostname.replace(/^www\./, '') }
  const { body } = await fetchRemote(twin, url.toString(), largestPage)
  const pieces: Uint8Array[] = []
  for await (const piece of body) pieces.push(piece)
  const html = Buffer.concat(pieces).toString()
  const description = metaTag(html, 'og:description') ?? metaTag(html, 'description')
  const picture = metaTag(html, 'og:image')
  return {
    url: address,
    title: metaTag(html, 'og:title') ?? titleTag(html) ?? url.hostname,
    ...(description !== undefined && { description }),
    ...(picture !== undefined &&
      URL.canParse(picture, url.href) && { picture: new URL(picture, url).toString() }),
  }
}

const decodeSafely = (address: string): string => {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

const titleTag = (html: string): string | undefined => plain(/<title[^>]*>([^<]*)<\/title>/i.exec(html)?.[1])

function metaTag(html: string, name: string): string | undefined {
  for (const [tag] of html.matchAll(/<meta\s[^>]*>/gi)) {
    const attribute = (key: string): string | undefined =>
      new RegExp(`\\b${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i')
        .exec(tag)
        ?.slice(1)
        .find((value) => value)
    if ((attribute('property') ?? attribute('name')) === name) return plain(attribute('content'))
  }
  return undefined
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }

const plain = (text: string | undefined): string | undefined =>
  text?.replaceAll(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => signs[name] ?? whole).trim() ||
  undefined
