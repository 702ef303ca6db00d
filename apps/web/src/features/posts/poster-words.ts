import type { Media, PostWords } from '@adwright/contract'
import { refOf, type Draft } from './draft.ts'

/** A new post about a poster begins with its words; each network gets as many hashtags as it takes well. */
export function withPosterWords(empty: Draft, media: Media, words: PostWords | undefined): Draft {
  const items = [{ media, altText: words?.altText ?? '', tags: [] }]
  if (!words) return { ...empty, items }
  const { facebook, instagram } = words.hashtags
  const alone = empty.destinations.every((key) => refOf(key).network === 'facebook')
  if (alone) return { ...empty, items, text: words.text, hashtags: facebook }
  const onFacebook = empty.destinations.filter((key) => refOf(key).network === 'facebook')
  return {
    ...empty,
    items,
    text: words.text,
    hashtags: instagram,
    overrides: Object.fromEntries(onFacebook.map((key) => [key, { hashtags: facebook }])),
  }
}
