/** What stops a poster: it cannot be read, is cut, or would be refused. */
export type FaultKind =
  | 'contrast'
  | 'overlap'
  | 'clipped'
  | 'unsafe'
  | 'small'
  | 'lines'
  | 'glyphs'
  | 'bytes'
  | 'pixels'
  | 'ratio'
/** What a person should know and may leave as it is. */
export type WarningKind = 'coverage' | 'busy' | 'enlarged' | 'blurry'

export type Finding = {
  kind: FaultKind | WarningKind
  words: string
  /** The text, plate or picture that it is about. */
  role?: string
  /** What else it is about: the other thing that is crossed, or the characters that no face draws. */
  detail?: string
  /** What was measured and what it was held against, in the unit of `words`. */
  measured?: number
  bound?: number
}
