import type { Network, PostItem } from './post.ts'

export const networkName: Record<Network, string> = { facebook: 'Facebook', instagram: 'Instagram' }

/** A file as the subject of a sentence: `Picture 2, “cake.png”,` or, alone in its post, `The picture “cake.png”`. */
export function nameOf(items: readonly PostItem[], index: number): string {
  const item = items[index]
  const kind = item?.media.kind === 'video' ? 'video' : 'picture'
  const name = item?.name ?? ''
  if (items.length === 1) return `The ${kind} “${name}”`
  return `${kind === 'video' ? 'Video' : 'Picture'} ${index + 1}, “${name}”,`
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
// A video is often refused for hundredths of a second.
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

export const count = (value: number): string => number.format(value)

export const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${count(bytes / 1000)} KB` : `${count(bytes / 1_000_000)} MB`

export function duration(ms: number): string {
  if (ms < 120_000) return `${exact.format(ms / 1000)} seconds`
  return ms < 7_200_000 ? `${exact.format(ms / 60_000)} minutes` : `${exact.format(ms / 3_600_000)} hours`
}
