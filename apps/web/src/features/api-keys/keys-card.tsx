import type { CreatedApiKey } from '@adwright/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { reasonOf, refresh } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { ActionHeader } from '../../ui/action-header.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { KeyRow } from './key-row.tsx'
import { MadeKey } from './made-key.tsx'
import { MakeKey } from './make-key.tsx'
import { keysOf, type Owner } from './owners.ts'
import { keyWords } from './words.ts'

export function KeysCard({ owner, title }: { owner: Owner; title: string }) {
  const t = keyWords.owners[owner.kind]
  const client = useQueryClient()
  const list = useQuery(keysOf(owner))
  const [making, setMaking] = useState(false)
  // On the page and not in a dialog, which a slip of the hand would close.
  const [made, setMade] = useState<CreatedApiKey | null>(null)
  const close = () => setMaking(false)
  const id = `keys-${owner.kind}`
  return (
    <Card className="p-4 lg:p-5" aria-labelledby={id}>
      <ActionHeader id={id} title={title} note={t.note}>
        <Button onClick={() => setMaking(true)}>
          <Plus aria-hidden />
          {t.make}
        </Button>
      </ActionHeader>
      {made && <MadeKey made={made} onKept={() => setMade(null)} />}
      {list.data ? (
        list.data.keys.length > 0 ? (
          <ul className="mt-3 divide-y divide-line">
            {list.data.keys.map((key) => (
              <KeyRow
                key={key.id}
                apiKey={key}
                owner={owner}
                onRevoked={() => setMade((shown) => (shown?.id === key.id ? null : shown))}
              />
            ))}
          </ul>
        ) : (
          <p className="mt-3 text-ink-2">{t.none}</p>
        )
      ) : list.error ? (
        <ErrorState compact reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <LoadingNote />
          <Skeleton className="mt-3 h-20" />
        </>
      )}
      <Dialog open={making} onClose={close} title={t.makeTitle}>
        <MakeKey
          owner={owner}
          onCancel={close}
          onMade={(key) => {
            close()
            setMade(key)
            void refresh(client, owner.list)
          }}
        />
      </Dialog>
    </Card>
  )
}
