import type { Media } from '@adwright/contract'

const ending = /\.(?:jpe?g|png|webp|mp4|mov|webm)$/i
const placement = /[ _-]*(?:square_1x1|feed_4x5|story_9x16|link_1\.91x1|wide_16x9|standard_4x3)$/

/** A name as people say it: without the ending of the file, and of posters without the shape, which one sees. */
export function shownName({ name, purpose }: Pick<Media, 'name' | 'purpose'>): string {
  const plain = name.replace(ending, '').trim()
  const short = purpose === 'poster' ? plain.replace(placement, '').trim() : plain
  return short || name
}

/** What kind of thing it is for a person; a video is one whatever it is for. */
export const kindOf = ({ purpose, contentType }: Pick<Media, 'purpose' | 'contentType'>) =>
  contentType.startsWith('video/') ? ('video' as const) : purpose

/** Of a video a picture from it; without one, nothing is shown rather than a broken picture. */
export const pictureOf = (media: Pick<Media, 'contentType' | 'url' | 'stillUrl'>): string | null =>
  media.contentType.startsWith('video/') ? media.stillUrl : media.url
