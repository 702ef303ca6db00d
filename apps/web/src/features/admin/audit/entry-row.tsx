import type { AuditEntry } from '@adwright/contract'
import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDate } from '../../../lib/format.ts'
import { Badge } from '../../../ui/badge.tsx'
import { adminWords } from '../words.ts'
import { changesOf, titled } from './changes.ts'

const t = adminWords.audit
const nobody: Record<string, string> = {
  meta: t.actor.meta,
  system: t.actor.system,
  operator: t.actor.operator,
}

/** Who did what to what, as it was and as it became, and from where. */
export function EntryRow({ entry, links }: { entry: AuditEntry; links?: (name: string) => ReactNode }) {
  const { at, action, subject, actor, before, after, ip, apiKeyId, impersonator, requestId } = entry
  const changes = changesOf(before, after)
  const name = actor.name ?? nobody[actor.id] ?? t.actor.gone
  const from = [
    ip && t.ip(ip),
    apiKeyId && t.key(apiKeyId),
    entry.workspaceId && links && entry.workspaceId,
    requestId && t.request(requestId),
  ].filter(Boolean)
  return (
    <li className="py-3.5">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <p className="min-w-0 flex-1 basis-56 font-[600] break-words">{titled(action)}</p>
        <time dateTime={at} className="num text-sm text-ink-3">
          {formatDate(at, 'time')}
        </time>
      </div>
      <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 break-words">
        {links?.(name) ?? name}
        {impersonator && <Badge tone="sun">{t.through(impersonator.name ?? t.someStaff)}</Badge>}
      </p>
      {changes.length > 0 && (
        <ul className="mt-1.5 flex flex-col gap-1 text-sm">
          {changes.map((change) => (
            <li key={change.name} className="flex flex-wrap items-center gap-x-2">
              <span className="text-ink-3">{change.name}</span>
              {change.before !== null && (
                <>
                  <span className="sr-only">{t.before}</span>
                  <span className="min-w-0 break-words text-ink-2">{change.before}</span>
                  <ArrowRight className="size-3.5 shrink-0 text-ink-3" aria-hidden />
                </>
              )}
              <span className="sr-only">{t.after}</span>
              <span className="min-w-0 font-[560] break-words">{change.after ?? t.nothing}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="num mt-1.5 text-xs wrap-anywhere text-ink-3">{[subject, ...from].join(' · ')}</p>
    </li>
  )
}
