import type { MediaFinding } from '@adwright/contract'
import { CircleAlert, Info, TriangleAlert, type LucideIcon } from 'lucide-react'
import { checkWords as t } from './check-words.ts'

const looks: Record<MediaFinding['level'], { icon: LucideIcon; tone: string }> = {
  error: { icon: CircleAlert, tone: 'text-bad' },
  warning: { icon: TriangleAlert, tone: 'text-warn' },
  note: { icon: Info, tone: 'text-ink-3' },
}

/** The worst first; what nobody has to do anything about is folded away. */
export function Findings({ findings }: { findings: readonly MediaFinding[] }) {
  const notes = findings.filter(({ level }) => level === 'note')
  const others = findings.filter(({ level }) => level !== 'note')
  return (
    <div className="flex flex-col gap-3">
      {others.length > 0 && <List findings={others} />}
      {notes.length > 0 && (
        <details>
          <summary className="min-h-6 text-sm text-ink-2">{t.notes(notes.length)}</summary>
          <div className="mt-3">
            <List findings={notes} />
          </div>
        </details>
      )}
    </div>
  )
}

const List = ({ findings }: { findings: readonly MediaFinding[] }) => (
  <ul className="flex flex-col gap-3">
    {findings.map(({ level, code, sentence, remedy }, index) => {
      const { icon: Icon, tone } = looks[level]
      return (
        <li key={`${index} ${code}`} className="flex gap-2.5">
          <Icon className={`mt-0.5 size-4 shrink-0 ${tone}`} aria-hidden />
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <span className="sr-only">{t.levels[level]}: </span>
            {sentence}
            {remedy && <span className="block text-sm text-ink-2">{remedy}</span>}
          </span>
        </li>
      )
    })}
  </ul>
)
