import type { Layer, Layout } from '../layout.ts'
import { elementNames, factor, type ElementEdit, type ElementName, type PosterEdits } from './edits.ts'
import type { Surroundings } from './lay.ts'
import { ownerOf } from './owner.ts'
import { panSubject, pannedIn } from './pan.ts'
import { placed } from './place.ts'

export type Arranged = { picture: Layer[]; copy: Layer[] }
export type PlacementEdits = NonNullable<PosterEdits[keyof PosterEdits]>

/** A composed arrangement as a person changed it, but for the inks, which depend on what they then stand on. */
export function withEdits(
  arranged: Arranged,
  edits: PlacementEdits,
  layout: Layout,
  around: Surroundings,
): Arranged {
  let result = arranged
  for (const name of elementNames) {
    const edit = edits[name]
    if (!edit) continue
    if (edit.hidden) result = without(result, name)
    else if (isPlaced(edit)) result = withPlaced(result, name, edit, layout, around)
  }
  return result
}

/** Whether an edit changes where or how large something is. */
export const isPlaced = ({ dx = 0, dy = 0, scale = 1, width = 1 }: ElementEdit): boolean =>
  dx !== 0 || dy !== 0 || scale !== 1 || width !== 1

// what is modelled in a set cannot be taken out of it
const without = ({ picture, copy }: Arranged, name: ElementName): Arranged =>
  name === 'subject' && pannedIn(picture)?.kind === 'stage'
    ? { picture, copy }
    : {
        picture: picture.filter((layer) => ownerOf(layer) !== name),
        copy: copy.filter((layer) => ownerOf(layer) !== name),
      }

function withPlaced(
  { picture, copy }: Arranged,
  name: ElementName,
  edit: ElementEdit,
  layout: Layout,
  around: Surroundings,
): Arranged {
  if (name === 'subject' && pannedIn(picture)) {
    const { frame } = around
    const by = [(edit.dx ?? 0) * frame.width, (edit.dy ?? 0) * frame.height] as const
    return { picture: panSubject(picture, factor(edit.scale), by, layout), copy }
  }
  const own = [...picture, ...copy].filter((layer) => ownerOf(layer) === name)
  const changed = placed(name, own, edit, around)
  const after = (layers: readonly Layer[]) => layers.map((layer) => changed.get(layer) ?? layer)
  return { picture: after(picture), copy: after(copy) }
}
