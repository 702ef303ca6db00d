import type { Network } from '@adwright/contract'
import type { Shape } from '@adwright/posting'

/** A picture or video as a frame draws it. `url` is the still of a video; null while there is none. */
export type PreviewItem = {
  id: string
  kind: 'image' | 'video'
  url: string | null
  /** Width / height. */
  ratio: number
  /** Somebody is marked in it. */
  tagged: boolean
}

/** All that a frame draws of a post on one destination. */
export type PreviewPost = {
  network: Network
  /** Null when it cannot be made there. */
  shape: Shape | null
  /** The Page's name, or the Instagram username. */
  name: string
  avatarUrl: string | null
  text: string
  firstComment: string
  items: PreviewItem[]
  collaborators: readonly string[]
  link: { host: string; title: string | null; description: string | null; imageUrl: string | null } | null
}

/**
 * The shape of the one picture or video of a feed post: what is taller or wider is cut by the app. Second-hand readings
 * of both apps, checked on 2026-11-23.
 */
export const shownRatio = (ratio: number): number => Math.min(1.91, Math.max(0.8, ratio))

/** Facebook shows a few words without anything else in large letters. Our reading of the app, 2026-11-23. */
export const isLarge = ({ shape, text }: Pick<PreviewPost, 'shape' | 'text'>): boolean =>
  shape === 'text' && text.length > 0 && text.length <= 85 && !text.includes('\n\n')

/** How an album's squares are laid out: cells of a 6 × 6 grid as `column row width height`, and what more there are. */
export function albumCells(count: number): { cells: [number, number, number, number][]; more: number } {
  if (count === 2)
    return {
      cells: [
        [1, 1, 3, 6],
        [4, 1, 3, 6],
      ],
      more: 0,
    }
  if (count === 3)
    return {
      cells: [
        [1, 1, 6, 3],
        [1, 4, 3, 3],
        [4, 4, 3, 3],
      ],
      more: 0,
    }
  if (count === 4)
    return {
      cells: [
        [1, 1, 3, 3],
        [4, 1, 3, 3],
        [1, 4, 3, 3],
        [4, 4, 3, 3],
      ],
      more: 0,
    }
  return {
    cells: [
      [1, 1, 3, 3],
      [4, 1, 3, 3],
      [1, 4, 2, 3],
      [3, 4, 2, 3],
      [5, 4, 2, 3],
    ],
    more: count - 5,
  }
}

const marked = /([#@][\p{L}\p{N}\p{M}_.]+|https?:\/\/\S+)/gu
/** The words in turn with the parts that the apps draw as links. */
export const linkedParts = (text: string): { text: string; linked: boolean }[] =>
  text
    .split(marked)
    .map((part, index) => ({ text: part, linked: index % 2 === 1 }))
    .filter(({ text: part }) => part !== '')
