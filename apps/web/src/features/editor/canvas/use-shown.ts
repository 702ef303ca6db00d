import type { Format, PosterEdits } from '@adwright/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { editOf, withEdit } from '../document/element-edits.ts'
import { settled, type Expected } from './settle.ts'
import type { Drawn } from './use-preview.ts'

type Options = {
  drawn: Drawn | undefined
  isCurrent: boolean
  format: Format
  edits: PosterEdits
  amendEdits: (next: (edits: PosterEdits) => PosterEdits) => void
}

/**
 * The preview on the stage. After a gesture the first answer may have to be put right (see `settled`): until then the
 * stage keeps showing what the hand left there.
 */
export function useShown({ drawn, isCurrent, format, edits, amendEdits }: Options) {
  const [shown, setShown] = useState(drawn)
  const expected = useRef<Expected | null>(null)
  const expect = useCallback((next: Expected | null) => {
    expected.current = next
  }, [])
  useEffect(() => {
    if (!drawn || drawn.preview.format !== format) return
    const due = expected.current
    if (due && isCurrent && due.format === format) {
      expected.current = null
      const { elements, frame } = drawn.preview
      const element = elements.find(({ name }) => name === due.name)
      const put = element && settled(due, element.box, editOf(edits, format, due.name), frame)
      if (put) {
        amendEdits((all) => withEdit(all, format, due.name, put))
        if (due.handle !== null && !due.again) {
          expected.current = { ...due, again: true }
          return
        }
        // the edge held it back, so the smaller edit looks exactly like this
        return setShown({ ...drawn, edits: withEdit(drawn.edits, format, due.name, put) })
      }
    }
    setShown(drawn)
  }, [drawn, isCurrent, format, edits, amendEdits])
  return { shown: shown?.preview.format === format ? shown : undefined, expect }
}
