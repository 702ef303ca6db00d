import type { Format, Placement } from '@adwright/contract'

export type FormatLook = { name: string; ratio: string; width: number; height: number; use: string }

/** The shapes in the order in which they are shown; `width : height` is the true proportion. */
export const formatLooks: Record<Format, FormatLook> = {
  feed_4x5: { name: 'Feed', ratio: '4:5', width: 4, height: 5, use: 'Facebook and Instagram feeds' },
  square_1x1: { name: 'Square', ratio: '1:1', width: 1, height: 1, use: 'Feeds, Marketplace, right column' },
  story_9x16: { name: 'Story', ratio: '9:16', width: 9, height: 16, use: 'Stories and Reels' },
  'link_1.91x1': {
    name: 'Link',
    ratio: '1.91:1',
    width: 1.91,
    height: 1,
    use: 'Link posts, Audience Network',
  },
  wide_16x9: { name: 'Wide', ratio: '16:9', width: 16, height: 9, use: 'Websites, presentations, screens' },
  standard_4x3: { name: 'Classic', ratio: '4:3', width: 4, height: 3, use: 'Newsletters, shop pages, print' },
}
export const allFormats = Object.keys(formatLooks) as Format[] // keys of a closed record

/** The four that an advertisement needs. */
export const adFormats: readonly Placement[] = ['feed_4x5', 'square_1x1', 'story_9x16', 'link_1.91x1']

const inOrder = (formats: readonly Format[]) => allFormats.filter((format) => formats.includes(format))

/** Adds or takes away; one always stays, since a picture needs a shape. */
export function toggleFormat(chosen: readonly Format[], format: Format): Format[] {
  if (!chosen.includes(format)) return inOrder([...chosen, format])
  return chosen.length > 1 ? inOrder(chosen.filter((other) => other !== format)) : [...chosen]
}

export const isAdSet = (chosen: readonly Format[]): boolean =>
  chosen.length === adFormats.length && adFormats.every((format) => chosen.includes(format))

type Drawn = { renditions: readonly { placement: Format }[] }
/** What of these shapes is not drawn yet. */
export const missingOf = ({ renditions }: Drawn, wanted: readonly Format[]): Format[] =>
  wanted.filter((format) => renditions.every(({ placement }) => placement !== format))

/** Every shape that some picture of a run has, or is going to have. */
export const shapesOf = (asked: readonly Format[], creatives: readonly Drawn[]): Format[] =>
  inOrder([...asked, ...creatives.flatMap(({ renditions }) => renditions.map(({ placement }) => placement))])

/** The least width of a tile in px: few pictures are shown large, wide ones never as slivers. */
export function leastTileWidth(format: Format, count: number): number {
  const { width, height } = formatLooks[format]
  const base = count === 1 ? 340 : count === 2 ? 280 : 165
  return width > height ? Math.max(base, 270) : base
}

/** The shape whose proportions come closest to those of a picture. */
export function nearestFormat(picture: { width: number; height: number }): Format {
  const distance = (format: Format) => {
    const { width, height } = formatLooks[format]
    return Math.abs(Math.log((picture.width / picture.height) * (height / width)))
  }
  return allFormats.toSorted((a, b) => distance(a) - distance(b))[0] ?? 'feed_4x5'
}
