import type { ConnectionId } from '@adwright/contract'
import { CircleCheck, ExternalLink, TriangleAlert } from 'lucide-react'
import { buttonClass, cx } from '../ui/cls.ts'
import { ConnectButton } from './connect-button.tsx'
import type { ConnectionOutcome } from './connection-outcome.ts'

/** How the sign-in at Meta ended, in a sentence, with the one button that can mend it. */
export function OutcomeNote({ outcome, returnTo }: { outcome: ConnectionOutcome; returnTo: string }) {
  const remedy = outcome.ok ? null : outcome.remedy
  return (
    <div
      role={outcome.ok ? 'status' : 'alert'}
      className={cx(
        'mb-4 flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg p-4',
        outcome.ok ? 'bg-good-soft' : 'bg-warn-soft',
      )}
    >
      {outcome.ok ? (
        <CircleCheck className="size-5 shrink-0 text-good" aria-hidden />
      ) : (
        <TriangleAlert className="size-5 shrink-0 text-warn" aria-hidden />
      )}
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-[620]">{outcome.title}</p>
        <p className="text-ink-2">{outcome.text}</p>
      </div>
      {remedy &&
        (remedy.kind === 'open' ? (
          <a className={buttonClass('solid', 'lg')} href={remedy.href} target="_blank" rel="noreferrer">
            {remedy.label}
            <ExternalLink aria-hidden />
          </a>
        ) : (
          <ConnectButton
            label={remedy.label}
            rerequest={remedy.kind === 'rerequest'}
            returnTo={returnTo}
            {...(remedy.connectionId !== undefined && {
              connectionId: remedy.connectionId as ConnectionId, // the server refuses what is none
            })}
          />
        ))}
    </div>
  )
}
