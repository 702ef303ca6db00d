import type { AdminOrganisationDetail } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, refresh } from '../../../lib/api.ts'
import { formatMoney } from '../../../lib/format.ts'
import { Field } from '../../../ui/field.tsx'
import { MoneyInput } from '../../../ui/money-input.tsx'
import { toast } from '../../../ui/toast.tsx'
import { ReasonDialog } from '../reason-dialog.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.organisations
const MOST = 1_000_000
type Props = { organisation: AdminOrganisationDetail; onClose: () => void }

/** One key as long as it is open: sent twice, it is given once. */
export function CreditDialog({ organisation: { id, name, monthly, credit }, onClose }: Props) {
  const client = useQueryClient()
  const key = useRef<string>(crypto.randomUUID())
  const [amountMinor, setAmount] = useState<number | null>(null)
  const currency = monthly?.currency ?? credit?.currency ?? 'USD'
  return (
    <ReasonDialog
      open
      onClose={onClose}
      title={t.creditTitle(name)}
      text={t.creditText}
      hint={adminWords.reasonSeen}
      submitLabel={t.creditSubmit}
      names={['amountMinor']}
      check={() =>
        amountMinor === null || amountMinor < 1 || amountMinor > MOST ? { amountMinor: t.creditWrong } : {}
      }
      send={async ({ reason = '' }) => {
        if (amountMinor === null) return
        const body = { organisationId: id, amountMinor, currency, reason, key: key.current }
        await api('adminGiveCredit', { body })
        onClose()
        toast(t.credited(formatMoney(amountMinor, currency)))
        await refresh(client, 'adminOrganisation', 'adminOrganisations')
      }}
    >
      {(errors) => (
        <Field label={t.creditAmount} error={errors['amountMinor']}>
          <MoneyInput
            name="amountMinor"
            valueMinor={amountMinor}
            currency={currency}
            onChangeMinor={setAmount}
          />
        </Field>
      )}
    </ReasonDialog>
  )
}
