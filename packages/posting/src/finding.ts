import type { Format } from './post.ts'

/** A cut-out in shares of the picture's sides, 0 to 1. */
export type Rect = { x: number; y: number; width: number; height: number }

/** What the product can do about a finding by itself. Ratios are width / height. */
export type Fix =
  | { kind: 'crop'; item: number; ratio: number; rect: Rect }
  | { kind: 'pad'; item: number; ratio: number }
  | { kind: 'jpeg'; item: number }
  /** A smaller file, or smaller dimensions. */
  | { kind: 'shrink'; item: number }
  | { kind: 'transcode'; item: number; trimToMs?: number }
  | { kind: 'shorten'; field: 'text' | 'firstComment' | 'altText'; item?: number; text: string }
  /** The words without the last hashtags. */
  | { kind: 'drop_hashtags'; text: string }
  | { kind: 'format'; format: Format }
  /** Leaves the rest out. */
  | { kind: 'keep_first'; items: number }

export type FindingField =
  | 'text'
  | 'firstComment'
  | 'altText'
  | 'link'
  | 'items'
  | 'format'
  | 'collaborators'
  | 'time'

/** One thing to know about a post before it goes to Meta. A `problem` would be refused or go wrong there. */
export type PostFinding = {
  level: 'problem' | 'warning' | 'ok'
  code: string
  /** A sentence for the author. */
  message: string
  item?: number
  field?: FindingField
  /** Best first; empty when only a person can help. */
  fixes: readonly Fix[]
}

type Where = { item?: number; field?: FindingField; fixes?: readonly Fix[] }

const finding =
  (level: PostFinding['level']) =>
  (code: string, message: string, { fixes = [], ...where }: Where = {}): PostFinding => ({
    level,
    code,
    message,
    ...where,
    fixes,
  })

export const problem = finding('problem')
export const warning = finding('warning')
export const ok = finding('ok')
