import type { ElementEdit, Format, PosterEdits, PosterElement, PosterPreview } from '@adwright/contract'
import { bringTo, foreseen, kept, moved, type Box, type Held, type Point } from './canvas/boxes.ts'
import { growBy, type Handle } from './canvas/resize.ts'
import type { Expected } from './canvas/settle.ts'
import {
  editOf,
  hiddenIn,
  inAllShapes,
  withEdit,
  withoutEdit,
  withoutShape,
} from './document/element-edits.ts'
import type { PosterDocument } from './document/poster-document.ts'
import type { Change } from './document/use-document.ts'
import { allFormats, editorWords } from './words.ts'

type Options = {
  document: PosterDocument
  change: Change
  format: Format
  preview: PosterPreview | undefined
  drawnWith: PosterEdits
  expect: (expected: Expected | null) => void
  say: (text: string) => void
}
export type ElementActions = ReturnType<typeof elementActions>

/** What can be done with an element of the shape on the stage. Each is a step that can be taken back. */
export function elementActions({ document, change, format, preview, drawnWith, expect, say }: Options) {
  const { edits } = document
  const setEdits = (next: (edits: PosterEdits) => PosterEdits, group?: string) => {
    expect(null)
    change((now) => ({ ...now, edits: next(now.edits) }), group)
  }
  /** An element as it stands now, drawn already or not. */
  const heldOf = (name: PosterElement): Held | undefined => {
    const element = preview?.elements.find((one) => one.name === name)
    if (!preview || !element) return undefined
    const { frame, safe } = preview
    const drawn: Held = { name, box: element.box, frame, safe, edit: editOf(drawnWith, format, name) }
    const edit = editOf(edits, format, name)
    return { ...drawn, box: foreseen(drawn, edit), edit }
  }
  const put = (held: Held, edit: ElementEdit, box: Box, handle: Handle | null, group?: string) => {
    setEdits((all) => withEdit(all, format, held.name, edit), group)
    expect({ name: held.name, format, handle, box, again: false })
  }
  const label = (name: PosterElement) => editorWords.elements[name]
  const place = (name: PosterElement, at: Point, group: string) => {
    const held = heldOf(name)
    if (!held) return
    const box = kept(held, { ...held.box, ...at })
    put(held, bringTo(held, held.edit, box), box, null, group)
    say(`${label(name)} moved to ${Math.round(box.x)}, ${Math.round(box.y)}`)
  }
  return {
    heldOf,
    place,
    /** By pixels of the frame. */
    nudge(name: PosterElement, dx: number, dy: number) {
      const held = heldOf(name)
      if (held) place(name, moved(held.box, dx, dy), `nudge ${format} ${name}`)
    },
    /** What a hand did on the stage. */
    drop(held: Held, edit: ElementEdit, box: Box, handle: Handle | null) {
      put(held, edit, box, handle)
      say(
        handle === null
          ? `${label(held.name)} moved to ${Math.round(box.x)}, ${Math.round(box.y)}`
          : `${label(held.name)} is now ${Math.round(box.width)} by ${Math.round(box.height)}`,
      )
    },
    /** A photo inside its own frame: it is seen once it is drawn. */
    pan(name: PosterElement, edit: ElementEdit) {
      setEdits((all) => withEdit(all, format, name, edit), `pan ${format} ${name}`)
    },
    grow(name: PosterElement, factor: number) {
      const held = heldOf(name)
      if (!held) return
      const edit = growBy(held, factor)
      put(held, edit, foreseen(held, edit), 'se', `grow ${format} ${name}`)
      say(`${label(name)} at ${Math.round((edit.scale ?? 1) * 100)} percent`)
    },
    set(name: PosterElement, patch: Parameters<typeof withEdit>[3], group?: string) {
      setEdits((all) => withEdit(all, format, name, patch), group)
    },
    hide(name: PosterElement) {
      setEdits((all) => withEdit(all, format, name, { hidden: true }))
      say(`${label(name)} hidden`)
    },
    show(name: PosterElement) {
      setEdits((all) => withEdit(all, format, name, { hidden: undefined }))
      say(`${label(name)} shown again`)
    },
    reset(name: PosterElement) {
      setEdits((all) => withoutEdit(all, format, name))
      say(`${label(name)} as composed`)
    },
    resetShape() {
      setEdits((all) => withoutShape(all, format))
      say('Everything on this shape as composed')
    },
    inAllShapes(name: PosterElement) {
      setEdits((all) => inAllShapes(all, format, name, allFormats))
      say(`${label(name)} alike in all shapes`)
    },
    hidden: hiddenIn(edits, format),
  }
}
