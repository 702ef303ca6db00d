import type { Span, VideoMeasures } from './gate-measures.ts'
import { error, fine, warning, type VideoCheck } from './gate-report.ts'
import { rounded, secondsInWords, spansInWords } from './gate-words.ts'

/** A fade through black is shorter. */
const longestBlack = 2

const lengthOf = ({ from, to }: Span): number => to - from
const longestOf = (spans: readonly Span[]): number => Math.max(0, ...spans.map(lengthOf))
const sumOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + lengthOf(span), 0)

/** Black and frozen pictures; `stillSeconds` is the longest still that is meant. */
export function stillChecks(measured: VideoMeasures, stillSeconds: number): VideoCheck[] {
  return [blackCheck(measured), frozenCheck(measured, stillSeconds)]
}

function blackCheck({ blackSpans: spans, seconds }: VideoMeasures): VideoCheck {
  if (spans.length === 0) return fine('black', 'No black pictures.')
  const total = sumOf(spans)
  const data = { seconds: rounded(total, 2), spans: spans.length }
  if (total > seconds * 0.95)
    return error('black', 'All of it is black.', 'Export it again: the pictures are missing.', data)
  const what = `It is black from ${spansInWords(spans)}.`
  if (longestOf(spans) >= longestBlack || total > seconds / 2)
    return error('black', what, 'Look there: a clip may be missing. Fill it or cut it out.', data)
  return warning('black', what, 'A short fade is no harm; at the start it becomes the preview picture.', data)
}

function frozenCheck({ frozenSpans, blackSpans, seconds }: VideoMeasures, stillSeconds: number): VideoCheck {
  // What is black stands still, too, and was told above.
  const spans = frozenSpans.filter(
    (frozen) => !blackSpans.some((black) => black.from <= frozen.from + 0.1 && black.to >= frozen.to - 0.1),
  )
  if (spans.length === 0) return fine('frozen', 'Nothing stands still for a second or more.')
  const longest = longestOf(spans)
  const data = { seconds: rounded(sumOf(spans), 2), longest: rounded(longest, 2), spans: spans.length }
  if (sumOf(spans) > seconds * 0.95)
    return error('frozen', 'The picture never moves.', 'Export it again, or use it as an image ad.', data)
  const what = `The picture stands still from ${spansInWords(spans)}.`
  if (longest > stillSeconds + 0.1)
    return error(
      'frozen',
      what,
      `A still of up to ${secondsInWords(stillSeconds)}, such as an end card, is taken as meant. Shorten it, or look whether a clip hangs.`,
      data,
    )
  return warning('frozen', what, 'Fine when it is meant, such as an end card.', data)
}
