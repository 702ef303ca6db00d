const letter = String.raw`\p{L}\p{N}\p{M}_`
/** A link, or a hashtag as its first group: none is within a link or a word (`C#sharp`) or is an entity (`&#39;`). */
export const linkOrHashtag = new RegExp(
  String.raw`\b(?:https?://|www\.)\S+|(?<![${letter}&])(#[${letter}]+)`,
  'giu',
)
const notInHashtag = new RegExp(`[^${letter}]`, 'gu')
const mention = /(?<![\w.])@[\w.]+/g

const hashtagMatches = (text: string): RegExpExecArray[] =>
  [...text.matchAll(linkOrHashtag)].filter((match) => match[1] !== undefined)

/** The hashtags in these words, each with its `#`, in order and as often as they stand there: Meta counts them so. */
export const hashtagsIn = (text: string): string[] => hashtagMatches(text).map(([tag]) => tag)

/** The people mentioned in these words, each with its `@`, as often as they stand there. */
export const mentionsIn = (text: string): string[] => text.match(mention) ?? []

/** Words with hashtags on a line of their own; those already in the words, and empty ones, are left out. */
export function composeText({ text, hashtags }: { text: string; hashtags: readonly string[] }): string {
  const seen = new Set(hashtagsIn(text).map((tag) => tag.toLowerCase()))
  const added = hashtags
    .map((tag) => `#${tag.replaceAll(notInHashtag, '')}`)
    .filter((tag) => {
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
  const all = hashtagMatches(text)
  const lastWords = all.reduceRight(
    (end, { index, 0: tag }) => (text.slice(index + tag.length, end).trim() === '' ? index : end),
    text.length,
  )
  return all
    .slice(most)
    .reverse()
    .reduce((kept, { index, 0: tag }) => {
      const rest = kept.slice(index + tag.length)
      if (index < lastWords) return kept.slice(0, index) + tag.slice(1) + rest
      return kept.slice(0, index).trimEnd() + rest
    }, text)
}
