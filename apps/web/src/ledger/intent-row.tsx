import type { Intent, IntentAttempt } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { formatDate, relativeTime } from '../lib/format.ts'
import { StatusBadge } from '../ui/badge.tsx'
import { outcomeLook } from './outcome-look.ts'
import { ResolveButton } from './resolve-button.tsx'

/** One write to Meta: what it was, where it stands, and everything that was tried for it. */
export function IntentRow({
  intent,
  mayWrite,
  withSubject = false,
}: {
  intent: Intent
  mayWrite: boolean
  /** Says what it is for, where rows of several campaigns stand together. */
  withSubject?: boolean
}) {
  const { label, sentence, problem, externalId, attempts, canResolve, nextCheckAt, outcome } = intent
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <p className="font-[560] break-words">{label}</p>
          <p className="text-sm text-ink-2">
            {sentence}
            {withSubject && intent.subject.startsWith('cmp_') && (
              <>
                {' '}
                <Link
                  to="/campaigns/$id"
                  params={{ id: intent.subject }}
                  className="font-[560] text-accent underline decoration-transparent underline-offset-4 hover-fine:decoration-current"
                >
                  Open the campaign
                  <span className="sr-only">: {label}</span>
                </Link>
              </>
            )}
          </p>
        </div>
        <StatusBadge {...outcomeLook(intent)} live={outcome === null} />
        {mayWrite && canResolve && <ResolveButton intent={intent} />}
      </div>
      <details className="mt-1">
        <summary className="min-h-6 cursor-pointer text-sm text-ink-3">
          {attempts.length === 1 ? '1 call to Meta' : `${attempts.length} calls to Meta`}, last{' '}
          {relativeTime(intent.updatedAt)}
        </summary>
        <ol className="mt-2 flex flex-col gap-1.5 border-l border-line pl-3 text-sm">
          {attempts.map((attempt) => (
            <Attempt key={attempt.number} attempt={attempt} />
          ))}
        </ol>
        {problem && <p className="mt-2 text-sm text-ink-2">Meta said: {problem}</p>}
        {externalId && (
          <p className="num mt-1 text-sm text-ink-3 [overflow-wrap:anywhere]">Id at Meta: {externalId}</p>
        )}
        {nextCheckAt && (
          <p className="mt-1 text-sm text-ink-3">Looked at again on {formatDate(nextCheckAt, 'time')}</p>
        )}
      </details>
    </li>
  )
}

function Attempt({ attempt: { beganAt, sentence, traceId } }: { attempt: IntentAttempt }) {
  return (
    <li className="min-w-0">
      <span className="num text-ink-3">{formatDate(beganAt, 'time')}</span> {sentence}
      {traceId && (
        <span className="num block text-xs text-ink-3 [overflow-wrap:anywhere]">Meta’s trace {traceId}</span>
      )}
    </li>
  )
}
