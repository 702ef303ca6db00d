import type { PosterElement } from '@adwright/contract'
import { Eye, EyeOff } from 'lucide-react'
import { Button, IconButton } from '../../../ui/button.tsx'
import { useDesk } from '../desk.ts'
import { editorWords } from '../words.ts'

/** Everything on this shape, what is hidden too. */
export function ElementList() {
  const { preview, document, format, select, actions } = useDesk()
  const { hidden } = actions
  const shown = preview?.elements.filter(({ name }) => !hidden.includes(name)) ?? []
  const names = Object.keys(editorWords.elements) as PosterElement[] // keys of a closed record
  const rows = names.flatMap((name) => {
    const element = shown.find((one) => one.name === name)
    return element || hidden.includes(name) ? [{ name, text: element?.text, isHidden: !element }] : []
  })
  return (
    <div className="grid gap-4">
      <p className="text-sm text-ink-3">
        Choose something on the poster to move it, resize it, or give it another colour.
      </p>
      <ul className="grid gap-1">
        {rows.map(({ name, text, isHidden }) => (
          <li key={name} className="flex items-center gap-1">
            <button
              type="button"
              disabled={isHidden}
              onClick={() => select(name)}
              className="flex min-h-10 min-w-0 flex-1 items-baseline gap-2 rounded-md px-2.5 py-2 text-left disabled:opacity-55 hover-fine:bg-hover"
            >
              <span className="shrink-0 font-[560]">{editorWords.elements[name]}</span>
              <span dir="auto" className="min-w-0 truncate text-sm text-ink-3">
                {isHidden ? 'hidden' : text}
              </span>
            </button>
            {isHidden && (
              <Button kind="ghost" size="sm" onClick={() => actions.inAllShapes(name)}>
                In all shapes
              </Button>
            )}
            <IconButton
              label={`${isHidden ? 'Show' : 'Hide'} ${editorWords.elements[name].toLowerCase()}`}
              size="iconSm"
              onClick={() => (isHidden ? actions.show(name) : actions.hide(name))}
            >
              {isHidden ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
            </IconButton>
          </li>
        ))}
      </ul>
      {document.edits[format] && (
        <Button size="sm" className="justify-self-start" onClick={actions.resetShape}>
          Put everything back as composed
        </Button>
      )}
    </div>
  )
}
