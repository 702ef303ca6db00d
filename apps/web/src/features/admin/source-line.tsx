import { formatDate } from '../../lib/format.ts'
import { adminWords } from './words.ts'

/** Where figures come from, and when they were counted. */
export const SourceLine = ({ source, at }: { source: string; at: string }) => (
  <p className="num text-xs text-ink-3 first-letter:uppercase">
    {adminWords.loaded(source, adminWords.counted(formatDate(at, 'time')))}
  </p>
)
