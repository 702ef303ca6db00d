import type { Media } from '@adwright/contract'
import { Plus, X } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type MouseEvent, type SubmitEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import type { Tag } from './draft.ts'
import { useNextFocus } from './use-next-focus.ts'
import { postWords } from './words.ts'

const t = postWords.item
const MOST_TAGS = 20

type Place = { x: number; y: number }
const inside = (value: number): number => Math.min(1, Math.max(0, Math.round(value * 1000) / 1000))
const arrows: Record<string, Place> = {
  ArrowLeft: { x: -0.02, y: 0 },
  ArrowRight: { x: 0.02, y: 0 },
  ArrowUp: { x: 0, y: -0.02 },
  ArrowDown: { x: 0, y: 0.02 },
}

/** A picture in which people are marked: a click sets the place, arrow keys move a mark. */
export function TagEditor({
  media,
  tags,
  onChange,
}: {
  media: Media
  tags: readonly Tag[]
  onChange: (tags: Tag[]) => void
}) {
  const [place, setPlace] = useState<Place | null>(null)
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const starter = useRef<HTMLButtonElement>(null)
  const { list, leave } = useNextFocus<HTMLUListElement>(tags.length, place ? field : starter)
  const mark = (at: Place) => {
    if (tags.length >= MOST_TAGS) return
    setPlace(at)
    // The field is drawn with the place: it can take the focus only then.
    requestAnimationFrame(() => field.current?.focus())
  }
  const click = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    mark({
      x: inside((event.clientX - box.left) / box.width),
      y: inside((event.clientY - box.top) / box.height),
    })
  }
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    const username = name.replace(/^@/, '').trim()
    const others = tags.filter((tag) => tag.username !== username)
    if (!place || username === '' || others.length >= MOST_TAGS) return
    onChange([...others, { username, ...place }])
    setPlace(null)
    setName('')
  }
  const nudge = (tag: Tag) => (event: KeyboardEvent) => {
    const step = arrows[event.key]
    if (!step) return
    event.preventDefault()
    onChange(
      tags.map((each) =>
        each === tag
          ? { ...each, x: inside((each.x ?? 0.5) + step.x), y: inside((each.y ?? 0.5) + step.y) }
          : each,
      ),
    )
  }
  return (
    <div>
      <p className="text-base font-[580]">{t.people}</p>
      <p className="mb-2 text-sm text-ink-3">{t.peopleHint}</p>
      <div className="relative mx-auto w-fit max-w-full overflow-hidden rounded-md bg-sunken">
        {/* The keys' way is the button below: this one takes a place that only a pointer can give. */}
        <img
          src={media.url}
          alt=""
          draggable={false}
          onClick={click}
          className="max-h-[300px] max-w-full cursor-crosshair"
        />
        {tags.map((tag) => (
          <button
            key={tag.username}
            type="button"
            aria-label={t.moveTag(tag.username)}
            onKeyDown={nudge(tag)}
            style={{ left: `${(tag.x ?? 0.5) * 100}%`, top: `${(tag.y ?? 0.5) * 100}%` }}
            className="absolute max-w-32 -translate-x-1/2 translate-y-1 cursor-default truncate rounded-xs bg-black/80 px-2 py-1 text-xs font-[560] text-white"
          >
            @{tag.username}
          </button>
        ))}
        {place && (
          <span
            aria-hidden
            style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }}
            className="pointer-events-none absolute size-5 -translate-1/2 rounded-full border-2 border-white bg-accent-2 shadow-pop"
          />
        )}
      </div>
      {place ? (
        <form onSubmit={add} className="mt-3 flex items-end gap-2">
          <Field label={t.tagHere} className="flex-1">
            <Input
              ref={field}
              value={name}
              maxLength={60}
              autoCapitalize="none"
              autoComplete="off"
              placeholder="@"
              onChange={(event) => setName(event.target.value)}
            />
          </Field>
          <Button type="submit" kind="soft">
            {t.addTag}
          </Button>
        </form>
      ) : (
        tags.length < MOST_TAGS && (
          <Button
            ref={starter}
            size="sm"
            className="mt-3 max-sm:h-10"
            onClick={() => mark({ x: 0.5, y: 0.5 })}
          >
            <Plus aria-hidden />
            {t.addInMiddle}
          </Button>
        )
      )}
      {tags.length > 0 && (
        <ul ref={list} className="mt-3 flex flex-wrap gap-1.5">
          {tags.map((tag, at) => (
            <li key={tag.username} className="flex items-center rounded-sm bg-sunken pl-2.5">
              @{tag.username}
              <button
                type="button"
                aria-label={t.removeTag(tag.username)}
                onClick={() => {
                  leave(at)
                  onChange(tags.filter((each) => each !== tag))
                }}
                className="flex size-9 items-center justify-center rounded-sm hover-fine:bg-hover"
              >
                <X className="size-3.5" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
