import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { passkeysWork } from '../../lib/passkeys.ts'
import { Button } from '../../ui/button.tsx'
import { ActionHeader } from '../../ui/action-header.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { AddPasskey } from './add-passkey.tsx'
import { PasskeyRow } from './passkey-row.tsx'
import { securityWords } from './words.ts'

const t = securityWords.passkeys

export function PasskeysCard() {
  const list = useQuery(apiQuery('listPasskeys'))
  const [works] = useState(passkeysWork)
  const [adding, setAdding] = useState(false)
  const close = () => setAdding(false)
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="passkeys">
      <ActionHeader id="passkeys" title={t.title} note={t.note}>
        {works && (
          <Button onClick={() => setAdding(true)}>
            <Plus aria-hidden />
            {t.add}
          </Button>
        )}
      </ActionHeader>
      {list.data ? (
        list.data.passkeys.length > 0 ? (
          <ul className="mt-3 divide-y divide-line">
            {list.data.passkeys.map((passkey) => (
              <PasskeyRow key={passkey.id} passkey={passkey} />
            ))}
          </ul>
        ) : (
          works && <p className="mt-3 text-ink-2">{t.none}</p>
        )
      ) : list.error ? (
        <ErrorState compact reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
      ) : (
        <>
          <LoadingNote />
          <Skeleton className="mt-3 h-14" />
        </>
      )}
      {!works && <p className="mt-3 rounded-md bg-sunken px-3 py-2 text-ink-2">{t.missing}</p>}
      <Dialog open={adding} onClose={close} title={t.add} description={t.addText}>
        <AddPasskey onDone={close} />
      </Dialog>
    </Card>
  )
}
