import { relativeTime } from '../../lib/format.ts'
import { adminWords } from './words.ts'

/** Where a figure comes from, and how old it is. */
export const SourceLine = ({ source, at }: { source: string; at: string }) => (
  <p className="num text-xs text-ink-3">{adminWords.loaded(source, relativeTime(at))}</p>
)
