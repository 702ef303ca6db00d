import type { PostFix } from '@adwright/contract'
import { postWords } from './words.ts'

const t = postWords.finding

const lengthOf = (ms: number): string =>
  ms >= 120_000 && ms % 60_000 === 0 ? t.minutes(ms / 60_000) : t.seconds(Math.round(ms / 1000))

/** What a button says that mends something. */
export function fixLabel(fix: PostFix): string {
  switch (fix.kind) {
    case 'transcode':
      return fix.trimToMs === undefined ? t.fix.transcode : t.fix.trim(lengthOf(fix.trimToMs))
    case 'format':
      return t.fix.format(postWords.format[fix.format])
    case 'keep_first':
      return t.fix.keep_first(fix.items)
    default:
      return t.fix[fix.kind]
  }
}

/** Whether it is looked at before it is done. */
export const asksFirst = ({ kind }: PostFix): boolean =>
  kind === 'crop' || kind === 'pad' || kind === 'shorten' || kind === 'drop_hashtags'
