import type { Problem } from '../design/problem.ts'

/** What Instagram takes of a post's words; seen 2026-11. */
export const captionLimits = {
  characters: 2200,
  hashtags: 30,
  mentions: 20,
  altText: 1000,
  collaborators: 3,
} as const

// One begins a word: not within another, nor within a link.
const hashtag = /(?<![\p{L}\p{N}\p{M}_/])#[\p{L}\p{N}\p{M}_]+/gu

const at = (field: string, message: string, code?: number, subcode?: number): Problem => ({
  field: [field],
  message,
  code,
  subcode,
})

/** What is wrong with the words of a post. */
export function captionProblems({
  caption = '',
  collaborators = [],
}: {
  caption?: string
  collaborators?: readonly string[]
}): Problem[] {
  const count = (pattern: RegExp) => caption.match(pattern)?.length ?? 0
  return [
    ...(caption.length > captionLimits.characters
      ? [at('caption', `a caption has at most ${captionLimits.characters} characters`, 36004, 2207010)]
      : []),
    ...(count(hashtag) > captionLimits.hashtags
      ? [at('caption', `a caption has at most ${captionLimits.hashtags} hashtags`)]
      : []),
    ...(count(/(?<![\w.])@[\w.]+/g) > captionLimits.mentions
      ? [at('caption', `a caption mentions at most ${captionLimits.mentions} people`, 100, 2207040)]
      : []),
    ...(collaborators.length > captionLimits.collaborators
      ? [at('collaborators', `a post has at most ${captionLimits.collaborators} collaborators`)]
      : []),
  ]
}

/** What is wrong with the words of an image itself. */
export const imageProblems = ({ altText = '' }: { altText?: string }): Problem[] =>
  altText.length > captionLimits.altText
    ? [at('alt_text', `an alternative text has at most ${captionLimits.altText} characters`)]
    : []

/** What is wrong with the items of a carousel. */
export const carouselProblems = (children: readonly string[]): Problem[] =>
  children.length >= 2 && children.length <= 10
    ? []
    : [at('children', 'a carousel has two to ten items', 100, 2207028)]
