import type { FilmScene } from '@adwright/contract'
import { Mic, Plus, Tag } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { cx } from '../../../ui/cls.ts'
import { mostOfLine, sceneLines, type SceneLine } from './scene-edits.ts'
import { storyWords as t } from './story-words.ts'

type Props = {
  scene: FilmScene
  at: number
  onChange: (part: Partial<FilmScene>, group: string) => void
}
const looks: Record<SceneLine, string> = {
  kicker: 'text-xs font-[580] text-ink-2',
  headline: 'text-md leading-6 font-[640] tracking-[-0.01em] text-ink',
  body: 'text-sm text-ink-2',
  offer: 'text-sm font-[580] text-sun-ink',
  say: 'text-sm text-ink-2 italic',
}

/** The words of a scene, changed where they stand; what is empty is only offered. */
export function SceneLines({ scene, at, onChange }: Props) {
  const [wanted, setWanted] = useState<SceneLine>()
  const isThere = (line: SceneLine) => line === 'headline' || line === wanted || scene[line] !== ''
  const labelOf = (line: SceneLine) =>
    line === 'body' && scene.shot === 'quote'
      ? t.quoteName
      : line === 'kicker' && scene.shot === 'point'
        ? t.pointNumber
        : t.lines[line]
  return (
    <div className="grid min-w-0 content-start gap-0.5">
      {sceneLines.filter(isThere).map((line) => (
        <LineField
          key={line}
          line={line}
          label={t.lineOf(labelOf(line), at + 1)}
          placeholder={line === 'headline' ? t.headlinePlaceholder : labelOf(line)}
          value={scene[line]}
          focus={line === wanted}
          onChange={(value) => onChange({ [line]: value }, `${scene.id} ${line}`)}
          onLeave={() => line === wanted && scene[line] === '' && setWanted(undefined)}
        />
      ))}
      <div className="-ms-1 mt-0.5 flex flex-wrap gap-x-1">
        {sceneLines
          .filter((line) => !isThere(line))
          .map((line) => (
            <button
              key={line}
              type="button"
              aria-label={`${t.addLine(labelOf(line))}, ${t.scene(at + 1)}`}
              onClick={() => setWanted(line)}
              className="flex h-7 items-center gap-1 rounded-sm px-1.5 text-xs font-[540] text-ink-3 max-sm:h-9 hover-fine:bg-hover hover-fine:text-ink"
            >
              <Plus className="size-3" aria-hidden />
              {labelOf(line)}
            </button>
          ))}
      </div>
    </div>
  )
}

type FieldProps = {
  line: SceneLine
  label: string
  placeholder: string
  value: string
  focus: boolean
  onChange: (value: string) => void
  onLeave: () => void
}
const icons = { say: Mic, offer: Tag } as const

function LineField({ line, label, placeholder, value, focus, onChange, onLeave }: FieldProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus) field.current?.focus()
  }, [focus])
  // Where the browser cannot let a field grow with its text by itself.
  useEffect(() => {
    const area = field.current
    if (!area || CSS.supports('field-sizing', 'content')) return
    area.style.height = 'auto'
    area.style.height = `${area.scrollHeight}px`
  }, [value])
  const Icon = line === 'say' || line === 'offer' ? icons[line] : undefined
  return (
    <span className="relative -mx-2 block">
      {Icon && (
        <Icon className="pointer-events-none absolute start-2 top-[7px] size-3.5 text-ink-3" aria-hidden />
      )}
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        aria-label={label}
        placeholder={placeholder}
        maxLength={mostOfLine[line]}
        value={value}
        onChange={(event) => onChange(event.target.value.replaceAll('\n', ' '))}
        onBlur={onLeave}
        className={cx(
          'field-sizing-content block w-full resize-none rounded-sm bg-transparent px-2 py-1 transition-colors duration-120 outline-none placeholder:font-[450] placeholder:text-ink-3 placeholder:not-italic focus:bg-sunken focus:shadow-[inset_0_0_0_1.5px_var(--accent-2)] max-sm:text-md hover-fine:bg-hover',
          looks[line],
          Icon && 'ps-7',
        )}
      />
    </span>
  )
}
