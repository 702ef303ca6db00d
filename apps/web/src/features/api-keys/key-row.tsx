import type { ApiKey } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf, refresh } from '../../lib/api.ts'
import { formatDate, relativeTime } from '../../lib/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import type { Owner } from './owners.ts'
import { keyWords } from './words.ts'

const t = keyWords.row
const SOON = 7 * 24 * 3_600_000

type Props = { apiKey: ApiKey; owner: Owner; onRevoked: () => void }

export function KeyRow({ apiKey, owner, onRevoked }: Props) {
  const { id, name, prefix, scopes, createdAt, createdBy, expiresAt, lastUsedAt, lastUsedIp } = apiKey
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const end = endOf(expiresAt)
  const revoke = useMutation({
    mutationFn: () => owner.revoke(id),
    onSuccess: async () => {
      setAsking(false)
      onRevoked()
      await refresh(client, owner.list)
      toast(t.revoked(name))
    },
    onError: (error) => {
      setAsking(false)
      toast(t.notRevoked, { kind: 'failed', detail: reasonOf(error) })
    },
  })
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 py-3.5">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 font-[600] break-words">{name}</span>
          {end === 'past' && <Badge tone="bad">{t.expired}</Badge>}
          {end === 'soon' && <Badge tone="warn">{t.soon}</Badge>}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-1.5">
          <code className="mr-1 font-mono text-sm text-ink-2">{prefix}…</code>
          {scopes.map((scope) => (
            <Badge key={scope} tone={scope === 'publish' || scope === 'manage' ? 'warn' : 'neutral'}>
              {keyWords.scopes[scope].label}
            </Badge>
          ))}
        </p>
        <p className="num mt-1.5 text-sm text-ink-3">
          {[
            owner.kind === 'workspace' && createdBy ? t.by(createdBy) : null,
            t.since(formatDate(createdAt)),
            lastUsedAt === null ? t.unused : t.used(relativeTime(lastUsedAt), lastUsedIp),
            expiresAt === null ? t.forever : end === 'past' ? null : t.expires(formatDate(expiresAt)),
          ]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </p>
      </div>
      <Button size="sm" aria-label={t.revokeOne(name)} onClick={() => setAsking(true)}>
        {t.revoke}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => revoke.mutate()}
        busy={revoke.isPending}
        danger
        title={t.revokeTitle(name)}
        description={t.revokeText}
        confirmLabel={t.revoke}
      />
    </li>
  )
}

function endOf(expiresAt: string | null): 'past' | 'soon' | null {
  if (expiresAt === null) return null
  const left = Date.parse(expiresAt) - Date.now()
  return left <= 0 ? 'past' : left < SOON ? 'soon' : null
}
