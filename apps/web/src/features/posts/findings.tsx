import type { PostFinding, PostFix, Publication } from '@adwright/contract'
import { CircleAlert, CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { asksFirst, fixLabel } from './fix-words.ts'
import { isProblem, isUnderWay } from './publish-block.ts'
import type { Fixing } from './use-fix.ts'
import { postWords } from './words.ts'

const t = postWords.finding

const marks = {
  problem: (
    <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-label={t.level.problem} role="img" />
  ),
  warning: (
    <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-label={t.level.warning} role="img" />
  ),
  ok: <CircleCheck className="mt-0.5 size-4 shrink-0 text-good" aria-label={t.level.ok} role="img" />,
  underWay: <LoaderCircle className="mt-0.5 size-4 shrink-0 animate-spin text-ink-3" aria-hidden />,
}
const order = { problem: 0, warning: 1, ok: 2 }
/** More than these are folded away: they hinder nothing. */
const MOST_NOTES = 2

type Props = {
  publication: Publication
  fixing: Fixing
  /** Whether they are about what stands in the fields: a position in them may mean another picture otherwise. */
  isCurrent: boolean
  /** For what is looked at before it is done. */
  onAsk: (fix: PostFix) => void
  /** Opens a picture to be described. */
  onOpenItem: (at: number) => void
}

/** What was looked at for one destination, the worst first, with the buttons that mend it. */
export function Findings({ publication, fixing, isCurrent, onAsk, onOpenItem }: Props) {
  const findings = publication.findings.toSorted((a, b) => order[a.level] - order[b.level])
  if (findings.length === 0)
    return (
      <p className="flex items-center gap-2 text-ink-2">
        {marks.ok}
        {t.none}
      </p>
    )
  const { variables, isPending } = fixing
  const start = (fix: PostFix) => (asksFirst(fix) ? onAsk(fix) : fixing.mutate({ publication, fix }))
  const row = (finding: PostFinding) => (
    <li key={finding.code + finding.message} className="flex items-start gap-2">
      {isUnderWay(finding) ? marks.underWay : marks[finding.level]}
      <div className="min-w-0 flex-1">
        <p className="break-words text-ink-2">{finding.message}</p>
        {isUnderWay(finding) && (
          <Progress thin className="mt-2" label={t.converting} percent={finding.percent ?? null} />
        )}
        <Actions
          finding={finding}
          onOpenItem={onOpenItem}
          onStart={start}
          isCurrent={isCurrent}
          busy={(fix) => isPending && variables.publication.id === publication.id && variables.fix === fix}
        />
      </div>
    </li>
  )
  const problems = findings.filter(({ level }) => level === 'problem')
  const notes = findings.filter(({ level }) => level !== 'problem')
  const folded = notes.length > MOST_NOTES
  return (
    <>
      {(problems.length > 0 || !folded) && (
        <ul data-problem={problems.some(isProblem) || undefined} className="flex flex-col gap-3">
          {problems.map(row)}
          {!folded && notes.map(row)}
        </ul>
      )}
      {folded && (
        <details className={problems.length > 0 ? 'mt-2' : undefined}>
          <summary className="min-h-8 content-center font-[560] text-ink-2">{t.notes(notes.length)}</summary>
          <ul className="mt-2 flex flex-col gap-3">{notes.map(row)}</ul>
        </details>
      )}
    </>
  )
}

function Actions({
  finding,
  isCurrent,
  onStart,
  onOpenItem,
  busy,
}: {
  finding: PostFinding
  isCurrent: boolean
  onStart: (fix: PostFix) => void
  onOpenItem: (at: number) => void
  busy: (fix: PostFix) => boolean
}) {
  const { item, code, fixes, message } = finding
  const toDescribe = code === 'alt_text.missing' && item !== undefined
  const toPlace = code === 'tags.no_place' && item !== undefined
  if (fixes.length === 0 && !toDescribe && !toPlace) return null
  return (
    <div className="mt-1.5 flex flex-wrap gap-1.5">
      {fixes.map((fix) => (
        <Button
          key={fix.kind + ('format' in fix ? fix.format : '')}
          size="sm"
          className="max-sm:h-10"
          disabled={!isCurrent}
          busy={busy(fix)}
          onClick={() => onStart(fix)}
        >
          {fixLabel(fix)}
          <span className="sr-only">: {message}</span>
        </Button>
      ))}
      {(toDescribe || toPlace) && (
        <Button size="sm" className="max-sm:h-10" disabled={!isCurrent} onClick={() => onOpenItem(item)}>
          {toDescribe ? t.open : postWords.page.mend}
          <span className="sr-only">: {message}</span>
        </Button>
      )}
    </div>
  )
}
