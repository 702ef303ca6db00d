import type { Creative } from '@adwright/contract'
import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { EditorLink } from './editor-link.tsx'
import { formatLooks } from './formats.ts'
import { shorterWords } from '../../lib/shorter-words.ts'
import type { PosterFinding } from './poster-findings.ts'
import type { CreativeActions } from './use-creative-actions.ts'
import { studioWords } from './words.ts'

const marks = {
  problem: <CircleAlert className="mt-0.5 size-4 shrink-0 text-bad" aria-label="Problem" />,
  warning: <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-label="Note" />,
  ok: <CircleCheck className="mt-0.5 size-4 shrink-0 text-good" aria-label="Passed" />,
}

type Props = { finding: PosterFinding; creative: Creative; actions: CreativeActions; mayWrite: boolean }

/** What a check found, with the button that mends it where there is one. */
export function FindingRow({ finding, creative, actions, mayWrite }: Props) {
  const shorter = shorterWords(finding)
  return (
    <li className="flex items-start gap-2">
      {marks[finding.level]}
      <div className="min-w-0 flex-1 text-ink-2">
        {finding.message}{' '}
        {finding.level !== 'ok' && (
          <span className="num text-ink-3">
            ({finding.formats.map((format) => formatLooks[format].ratio).join(', ')})
          </span>
        )}
        {finding.code === 'poster.draft' && mayWrite && (
          <div className="mt-2">
            <Button
              size="sm"
              busy={actions.busyWith(creative) === 'sharpen'}
              onClick={() => actions.run(creative, { kind: 'sharpen' })}
            >
              {studioWords.actions.sharpen}
            </Button>
          </div>
        )}
        {shorter && mayWrite && (
          <div className="mt-2 flex flex-wrap gap-2">
            <Button
              size="sm"
              busy={actions.busyWith(creative) === 'words'}
              onClick={() => actions.run(creative, { kind: 'words', words: shorter })}
            >
              {studioWords.actions.shorter}
            </Button>
            <EditorLink creative={creative} label={studioWords.actions.edit} compact />
          </div>
        )}
      </div>
    </li>
  )
}
