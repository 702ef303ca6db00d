import type { Finding } from '@adwright/contract'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { useDesk } from '../desk.ts'
import { editorWords } from '../words.ts'
import { QualityField } from './quality-field.tsx'
import { shorterWords } from '../../../lib/shorter-words.ts'

const marks = {
  problem: <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-label="Problem" />,
  warning: <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-label="Note" />,
  ok: <CircleCheck className="mt-0.5 size-4 shrink-0 text-good" aria-label="Passed" />,
}
/** Found on what a person arranged, such as words that no longer stand out from what is behind them. */
const byHand = new Set([
  'poster.contrast',
  'poster.clipped',
  'poster.small',
  'poster.overlap',
  'poster.unsafe',
])

/** What is found on this shape, and how to mend it. */
export function ChecksPanel() {
  const { preview, document, change, format, actions } = useDesk()
  const found: Finding[] = [
    ...(document.quality === 'draft'
      ? [
          {
            level: 'problem' as const,
            code: 'poster.draft',
            message: 'This is a draft in half the size. Draw it in full size before you advertise with it.',
          },
        ]
      : []),
    ...(preview?.findings ?? []),
  ]
  const fixOf = (finding: Finding) => {
    const shorter = shorterWords(finding)
    if (shorter)
      return (
        <Button size="sm" onClick={() => change((now) => ({ ...now, words: { ...now.words, ...shorter } }))}>
          Use the shorter words
        </Button>
      )
    if (finding.code === 'poster.draft')
      return (
        <Button size="sm" onClick={() => change((now) => ({ ...now, quality: 'standard' }))}>
          Draw in full size
        </Button>
      )
    if (byHand.has(finding.code) && document.edits[format])
      return (
        <Button size="sm" onClick={actions.resetShape}>
          Put everything back as composed
        </Button>
      )
    return null
  }
  return (
    <section aria-labelledby="editor-checks" className="grid gap-3">
      <h2 id="editor-checks" className="text-base font-[580]">
        Checks of {editorWords.formats[format].name}, {editorWords.formats[format].ratio}
      </h2>
      <ul className="grid gap-3">
        {found.map((finding) => (
          <li key={finding.code + finding.message} className="flex items-start gap-2 text-sm">
            {marks[finding.level]}
            <span className="grid min-w-0 flex-1 justify-items-start gap-2 text-ink-2">
              {finding.message}
              {fixOf(finding)}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-3">Each shape is checked by itself. Look at the others too.</p>
      <QualityField />
    </section>
  )
}
