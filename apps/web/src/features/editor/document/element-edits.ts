import type { ElementEdit, Format, PosterEdits, PosterElement } from '@adwright/contract'

export const editOf = (edits: PosterEdits, format: Format, name: PosterElement): ElementEdit =>
  edits[format]?.[name] ?? {}

const LEAST_FACTOR = 0.4
const MOST_FACTOR = 2.5
export const clampFactor = (value: number): number => Math.min(MOST_FACTOR, Math.max(LEAST_FACTOR, value))
const clampShare = (value: number): number => Math.min(1, Math.max(-1, value))
// four places are a tenth of a pixel: more would only make the same place look like another
const round = (value: number): number => Math.round(value * 10_000) / 10_000 + 0

/** Only what differs from what was composed. */
function tidy({ dx = 0, dy = 0, scale = 1, width = 1, ink, hidden = false }: ElementEdit): ElementEdit {
  const [x, y, by, wide] = [
    round(clampShare(dx)),
    round(clampShare(dy)),
    round(clampFactor(scale)),
    round(clampFactor(width)),
  ]
  return {
    ...(x !== 0 && { dx: x }),
    ...(y !== 0 && { dy: y }),
    ...(by !== 1 && { scale: by }),
    ...(wide !== 1 && { width: wide }),
    ...(ink !== undefined && { ink }),
    ...(hidden && { hidden }),
  }
}

type Patch = { [Key in keyof ElementEdit]?: ElementEdit[Key] | undefined }

/** One element changed in one shape; `undefined` takes a field back. */
export function withEdit(edits: PosterEdits, format: Format, name: PosterElement, patch: Patch): PosterEdits {
  const merged = { ...editOf(edits, format, name), ...patch }
  const edit = tidy(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)))
  const { [name]: _, ...others } = edits[format] ?? {}
  const shape = Object.keys(edit).length > 0 ? { ...others, [name]: edit } : others
  const { [format]: __, ...rest } = edits
  return Object.keys(shape).length > 0 ? { ...rest, [format]: shape } : rest
}

export const withoutEdit = (edits: PosterEdits, format: Format, name: PosterElement): PosterEdits =>
  withEdit(edits, format, name, {
    dx: undefined,
    dy: undefined,
    scale: undefined,
    width: undefined,
    ink: undefined,
    hidden: undefined,
  })

export function withoutShape(edits: PosterEdits, format: Format): PosterEdits {
  const { [format]: _, ...rest } = edits
  return rest
}

/** Ink, size and being hidden as they are in one shape, in all of them. Where something stands is each shape's own. */
export function inAllShapes(
  edits: PosterEdits,
  from: Format,
  name: PosterElement,
  formats: readonly Format[],
): PosterEdits {
  const { ink, scale, hidden } = editOf(edits, from, name)
  return formats.reduce((all, format) => withEdit(all, format, name, { ink, scale, hidden }), edits)
}

export const hiddenIn = (edits: PosterEdits, format: Format): PosterElement[] =>
  Object.entries(edits[format] ?? {}).flatMap(
    ([name, edit]) => (edit?.hidden ? [name as PosterElement] : []), // the keys of the record
  )
