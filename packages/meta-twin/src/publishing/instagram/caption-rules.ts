import { captionTooLong, tooManyTags } from './errors.ts'

const longest = 2200
const mostHashtags = 30
const mostMentions = 20

/** A caption as Instagram counts it: characters, `#` words and `@` names. */
export function checkCaption(caption: string): void {
  if ([...caption].length > longest) throw captionTooLong()
  if (matches(caption, /(?<![\p{L}\p{N}_])#[\p{L}\p{N}_]+/gu) > mostHashtags) {
    throw tooManyTags(`hashtags: at most ${mostHashtags}`)
  }
  if (matches(caption, /(?<![\w.])@[\w.]+/g) > mostMentions)
    throw tooManyTags(`@ mentions: at most ${mostMentions}`)
}

const matches = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length
