import { sameRatio } from './fit.ts'
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

type Words = (value: number) => string

/** A figure in a sentence: `2,200`, `23.5`. */
export const count: Words = (value) => number.format(value)

/** A number of bytes in a sentence: `8.4 MB`, and KB where that is little. */
export const megabytes: Words = (bytes) =>
  bytes < 100_000 ? `${count(bytes / 1000)} KB` : `${count(bytes / 1_000_000)} MB`

const duration: Words = (ms) => {
  if (ms < 120_000) return `${exact.format(ms / 1000)} seconds`
  return ms < 7_200_000 ? `${exact.format(ms / 60_000)} minutes` : `${exact.format(ms / 3_600_000)} hours`
}

/** A figure and the limit that it misses: to the last digit where rounding would make them the same. */
const unlike =
  (round: Words, whole: Words) =>
  (value: number, limit: number): [string, string] => {
    const words = round(value) === round(limit) ? whole : round
    return [words(value), words(limit)]
  }
const inUnits =
  (unit: string, size = 1): Words =>
  (value) =>
    `${(value / size).toLocaleString('en', { maximumFractionDigits: 3 })} ${unit}`

export const sizes = unlike(megabytes, inUnits('bytes'))
export const durations = unlike(duration, inUnits('seconds', 1000))
export const bitrates = unlike((bits) => `${count(bits / 1_000_000)} megabits`, inUnits('bits'))
export const soundRates = unlike((hertz) => `${count(hertz / 1000)} kHz`, inUnits('Hz'))

const shapes = ['9:16', '2:3', '3:4', '4:5', '1:1', '5:4', '4:3', '3:2', '16:9'] as const

/** A ratio (width / height) as people name it: `4:5`, or `1.91:1` where it has no such name. */
export function ratioName(ratio: number): string {
  const named = shapes.find((shape) => {
    const [width = 0, height = 0] = shape.split(':').map(Number)
    return sameRatio(width / height, ratio)
  })
  return named ?? (ratio > 1 ? `${exact.format(ratio)}:1` : `1:${exact.format(1 / ratio)}`)
}
