import type { Campaign } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { toast } from '../../ui/toast.tsx'
import { applyEverywhere } from './change-campaign.ts'
import { campaignWords } from './words.ts'

const t = words.campaign

/** Sends only what was changed. Money shows "Saving" until the server has confirmed it. */
export function EditDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
  const client = useQueryClient()
  const [name, setName] = useState(campaign.name)
  const [budget, setBudget] = useState<number | null>(campaign.dailyBudgetMinor)
  const [refused, setRefused] = useState<string | null>(null)
  const save = useMutation({
    mutationFn: (change: { name?: string; dailyBudgetMinor?: number }) =>
      api('updateCampaign', { params: { id: campaign.id }, body: change }),
    onMutate: async (change) => {
      setRefused(null)
      await client.cancelQueries({ queryKey: ['getCampaign'] })
      return { takeBack: applyEverywhere(client, campaign.id, change) }
    },
    onSuccess: (saved) => {
      client.setQueryData(['getCampaign', { params: { id: campaign.id } }], saved)
      toast(t.saved)
      onClose()
    },
    onError: (error, _change, context) => {
      context?.takeBack()
      setRefused(reasonOf(error))
    },
    onSettled: () => refresh(client, 'listCampaigns', 'getCampaign'),
  })
  const title = name.trim()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!title || !budget) return
    const change = {
      ...(title !== campaign.name && { name: title }),
      ...(budget !== campaign.dailyBudgetMinor && { dailyBudgetMinor: budget }),
    }
    if (Object.keys(change).length === 0) onClose()
    else save.mutate(change)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.editTitle}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button
            type="submit"
            form="edit-campaign"
            kind="solid"
            busy={save.isPending}
            disabled={!title || !budget}
          >
            {save.isPending ? t.saving : words.common.save}
          </Button>
        </>
      }
    >
      <form id="edit-campaign" noValidate onSubmit={submit} className="flex flex-col gap-4 p-0.5">
        {campaign.state === 'awaiting_approval' && (
          <p className="rounded-md bg-warn-soft px-3 py-2.5">{campaignWords.approval.editTakesBack}</p>
        )}
        {refused && (
          <p role="alert" className="rounded-md bg-bad-soft px-3 py-2.5 font-[540] text-bad">
            {t.notSaved}. {refused}
          </p>
        )}
        <Field label={t.name} error={title ? undefined : t.nameRequired}>
          <Input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field
          label={t.budget}
          hint={t.budgetHint}
          error={budget ? undefined : t.budgetRequired(campaign.currency)}
        >
          <MoneyInput valueMinor={budget} currency={campaign.currency} onChangeMinor={setBudget} />
        </Field>
      </form>
    </Dialog>
  )
}
