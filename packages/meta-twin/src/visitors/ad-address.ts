import { chanceOf } from '../deterministic.ts'
import { placements } from '../delivery/placements.ts'
import { contentOf } from '../review/creative-texts.ts'
import type { Ad, AdSet, Campaign, Creative } from '../store/records.ts'
import { text } from '../wire/pick.ts'

/** Where and with what a click arrives. */
export interface Arrival {
  url: string
  referer: string
  userAgent: string
}

const sources: Readonly<Record<string, { short: string; referer: string }>> = {
  facebook: { short: 'fb', referer: 'https://l.facebook.com/' },
  instagram: { short: 'ig', referer: 'https://l.instagram.com/' },
  audience_network: { short: 'an', referer: 'https://l.facebook.com/' },
  threads: { short: 'th', referer: 'https://l.threads.com/' },
}

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148'
const android =
  'Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP4A.250205.002; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0.7339.51 Mobile Safari/537.36'
const agents = {
  facebook: [
    `${iPhone} [FBAN/FBIOS;FBAV/530.0.0.41.72;FBBV/789012345;FBDV/iPhone15,3;FBMD/iPhone;FBSN/iOS;FBSV/18.6;FBSS/3;FBCR/;FBID/phone;FBLC/en_US;FBOP/5]`,
    `${android} [FBAN/EMA;FBAV/481.0.0.12.106;FBDM/{density=2.625,width=1080,height=2268};]`,
  ],
  instagram: [
    `${iPhone} Instagram 396.0.0.27.91 (iPhone15,3; iOS 18_6; en_US; en; scale=3.00; 1290x2796; 739572844)`,
    `${android} Instagram 396.0.0.46.242 Android (35/15; 420dpi; 1080x2268; Google/google; Pixel 8; shiba; shiba; en_US; 740812345)`,
  ],
  browser: [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
  ],
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'

/** A click id as Meta's links carry it; the journey decides its letters. */
export function clickIdOf(journey: string): string {
  const chance = chanceOf('fbclid', journey)
  let id = 'IwZXh0bgNhZW0BMABhZGlkAa'
  while (id.length < 92) id += letters[Math.floor(chance() * letters.length)] ?? 'A'
  return id
}

/** A browser of somebody who came by themselves. */
export const browserOf = (journey: string): string => pick(agents.browser, journey)

const pick = (list: readonly string[], journey: string): string =>
  list[Math.floor(chanceOf('agent', journey)() * list.length)] ?? ''

/** The address behind an ad for one click; undefined when the ad leads nowhere on the web. */
export function arrivalOf(
  { ad, adSet, campaign, creative }: { ad: Ad; adSet: AdSet; campaign: Campaign; creative: Creative },
  placement: number,
  journey: string,
  withClickId: boolean,
): Arrival | undefined {
  const link = contentOf(creative).links.find((one) => /^https?:\/\//.test(one) && URL.canParse(one))
  if (link === undefined) return undefined
  const place = placements[placement]
  const platform = place?.platform ?? 'facebook'
  const source = sources[platform] ?? { short: 'fb', referer: 'https://l.facebook.com/' }
  const macros: Record<string, string> = {
    'campaign.id': campaign.id,
    'campaign.name': campaign.name,
    'adset.id': adSet.id,
    'adset.name': adSet.name,
    'ad.id': ad.id,
    'ad.name': ad.name,
    placement: placementName(platform, place?.position ?? 'feed'),
    site_source_name: source.short,
  }
  const fill = (written: string): string =>
    written.replaceAll(/\{\{([\w.]+)\}\}/g, (whole, name: string) => macros[name] ?? whole)
  const url = new URL(fill(decodeMacros(link)))
  const tags = text(creative.extra, 'url_tags') ?? text(ad.extra, 'url_tags') ?? ''
  for (const [name, value] of new URLSearchParams(tags.replace(/^\?/, '')))
    url.searchParams.set(name, fill(value))
  if (withClickId) url.searchParams.set('fbclid', clickIdOf(journey))
  return {
    url: url.href,
    referer: source.referer,
    userAgent: pick(platform === 'instagram' ? agents.instagram : agents.facebook, journey),
  }
}

/** A link may have arrived with its braces already escaped. */
const decodeMacros = (link: string): string => link.replaceAll(/%7B%7B([\w.]+)%7D%7D/gi, '{{$1}}')

/** As Meta words placements in links: `Facebook_Mobile_Feed`, `Instagram_Stories`. */
function placementName(platform: string, position: string): string {
  const words = position.replace(/^(facebook|instagram)_/, '').split('_')
  const title = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('_')
  if (platform === 'facebook' && ['Feed', 'Stories', 'Reels'].includes(title))
    return `Facebook_Mobile_${title}`
  return `${platform.charAt(0).toUpperCase()}${platform.slice(1)}_${title}`
}
