import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { LoadState } from '../load-state.tsx'
import { adminWords } from '../words.ts'
import { AssignDialog } from './assign-dialog.tsx'
import { CreditDialog } from './credit-dialog.tsx'
import { ExtendDialog } from './extend-dialog.tsx'
import { OrganisationDetail } from './organisation-detail.tsx'

const t = adminWords.organisations

export function OrganisationSheet({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const detail = useQuery({
    ...apiQuery('adminOrganisation', { params: { id: id ?? '' } }),
    enabled: id !== undefined,
  })
  const [asking, setAsking] = useState<'assign' | 'extend' | 'credit' | null>(null)
  const organisation = id === undefined ? undefined : detail.data
  const close = () => setAsking(null)
  return (
    <Sheet
      open={id !== undefined}
      onClose={onClose}
      title={organisation?.name ?? t.column.name}
      footer={
        organisation && (
          <>
            <Button onClick={() => setAsking('assign')}>{t.assign}</Button>
            {organisation.plan === 'trial' && <Button onClick={() => setAsking('extend')}>{t.extend}</Button>}
            <Button onClick={() => setAsking('credit')}>{t.credit}</Button>
          </>
        )
      }
    >
      <LoadState query={detail}>{(data) => <OrganisationDetail organisation={data} />}</LoadState>
      {organisation && (
        <>
          <AssignDialog organisation={organisation} open={asking === 'assign'} onClose={close} />
          <ExtendDialog organisation={organisation} open={asking === 'extend'} onClose={close} />
          {asking === 'credit' && <CreditDialog organisation={organisation} onClose={close} />}
        </>
      )}
    </Sheet>
  )
}
