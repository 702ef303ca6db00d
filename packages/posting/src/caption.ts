import type { Network } from './post.ts'

const hashtag = /#[\p{L}\p{N}\p{M}_]+/gu
const mention = /(?<![\w.])@[\w.]+/g

/** The hashtags in these words, each with its `#`, in order and as often as they stand there: Meta counts them so. */
export const hashtagsIn = (text: string): string[] => text.match(hashtag) ?? []

/** The people mentioned in these words, each with its `@`, as often as they stand there. */
export const mentionsIn = (text: string): string[] => text.match(mention) ?? []

const normalised = (tag: string): string => `#${tag.replaceAll(/[^\p{L}\p{N}\p{M}_]/gu, '')}`

/** Words with hashtags on a line of their own; those already in the words, and empty ones, are left out. */
export function composeText({
  text,
  hashtags,
}: {
  text: string
  hashtags: readonly string[]
  /** Both networks read hashtags alike; a difference would live here. */
  network: Network
}): string {
  const seen = new Set(hashtagsIn(text).map((tag) => tag.toLowerCase()))
  const added = hashtags.map(normalised).filter((tag) => {
    const key = tag.toLowerCase()
    if (tag === '#' || seen.has(key)) return false
    seen.add(key)
    return true
  })
  return [text.trimEnd(), added.join(' ')].filter((part) => part !== '').join('\n\n')
}

/**
 * The words with only the first `most` hashtags. Those at the very end go altogether; one within a sentence keeps its
 * word, so that the sentence can still be read.
 */
export function dropHashtags(text: string, most: number): string {
  const all = [...text.matchAll(hashtag)]
  const lastWords = text.trimEnd().replace(/(?:\s*#[\p{L}\p{N}\p{M}_]+)+$/u, '').length
  return all
    .slice(most)
    .reverse()
    .reduce((kept, { index, 0: tag }) => {
      const rest = kept.slice(index + tag.length)
      if (index < lastWords) return kept.slice(0, index) + tag.slice(1) + rest
      return kept.slice(0, index).trimEnd() + rest
    }, text)
}
