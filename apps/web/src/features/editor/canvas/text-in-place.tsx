import type { Words } from '@adwright/contract'
import type { PosterElement } from '@adwright/contract'
import { useEffect, useRef, useState } from 'react'
import { mostCharacters } from '../../../previews/placements.ts'
import type { PosterDocument } from '../document/poster-document.ts'
import { editorWords } from '../words.ts'
import { alignmentOf, type Held } from './boxes.ts'
import { onStage } from './fit.ts'

type Typed = { field: keyof Words | 'ctaLabel'; most: number; mayBeEmpty: boolean }
/** The words behind a text of the poster. The business's name comes from the brief. */
export const typedTexts: Partial<Record<PosterElement, Typed>> = {
  headline: { field: 'headline', most: mostCharacters.headline, mayBeEmpty: false },
  kicker: { field: 'kicker', most: mostCharacters.kicker, mayBeEmpty: true },
  body: { field: 'description', most: mostCharacters.description, mayBeEmpty: true },
  offer: { field: 'offer', most: mostCharacters.offer, mayBeEmpty: true },
  cta: { field: 'ctaLabel', most: 40, mayBeEmpty: false },
}
export const wordOf = ({ words, ctaLabel }: PosterDocument, { field }: Typed): string | null =>
  field === 'ctaLabel' ? ctaLabel : words[field]

type Props = {
  held: Held
  size: number | undefined
  scale: number
  value: string
  typed: Typed
  onCommit: (value: string) => void
  /** `byKey`: the focus is still here, and goes back to the element. */
  onClose: (byKey: boolean) => void
}

/** A field laid over a text. Leaving it or Ctrl+Enter takes what was typed, Escape leaves it as it was. */
export function TextInPlace({ held, size, scale, value, typed, onCommit, onClose }: Props) {
  const [text, setText] = useState(value)
  const field = useRef<HTMLTextAreaElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  useEffect(() => {
    const area = field.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [text])
  const finish = (take: boolean, byKey: boolean) => {
    if (isOver.current) return
    isOver.current = true
    const next = text.replaceAll(/\s+/g, ' ').trim()
    if (take && next !== value && (next !== '' || typed.mayBeEmpty)) onCommit(next)
    onClose(byKey)
  }
  const { left, top, width, height } = onStage(held.box, scale)
  const side = { start: 'start', middle: 'center', end: 'end' } as const
  return (
    <textarea
      ref={field}
      dir="auto"
      rows={1}
      data-own-undo
      aria-label={`${editorWords.elements[held.name]} on the poster`}
      maxLength={typed.most}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(true, false)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') finish(false, true)
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || held.name !== 'headline')) {
          event.preventDefault()
          finish(true, true)
        }
      }}
      className="absolute z-30 resize-none overflow-hidden rounded-sm bg-card px-2 py-1 font-[600] text-ink shadow-float outline-2 outline-accent"
      style={{
        left: left - 8,
        top: top - 4,
        width: Math.max(160, width + 16),
        minHeight: height + 8,
        textAlign: side[alignmentOf(held)],
        // no smaller than what phones let be typed without zooming in
        fontSize: Math.max(16, Math.min(40, (size ?? 24) * scale)),
        lineHeight: 1.15,
      }}
    />
  )
}
