import type { Organisation } from '@adwright/contract'
import { paidPlanIds, plans, type PlanFeature } from '@adwright/contract/plans'
import { useMutation } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { useState } from 'react'
import { useUsage } from '../../business/plan/use-usage.ts'
import { planWords } from '../../business/plan/words.ts'
import { api, reasonOf } from '../../lib/api.ts'
import { ActionHeader } from '../../ui/action-header.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { useKeepOrganisation } from './change-organisation.ts'
import { organisationWords } from './words.ts'

const t = organisationWords.agency
const includes = (features: readonly PlanFeature[]): boolean => features.includes('agency')
const withIt = paidPlanIds.filter((id) => includes(plans[id].features)).map((id) => plans[id].name)

/** What it means to be one, and which plan it takes, before anybody presses the button. */
export function AgencyCard({ organisation }: { organisation: Organisation }) {
  if (organisation.kind === 'agency')
    return (
      <Card className="p-4 lg:p-5" aria-labelledby="agency">
        <ActionHeader id="agency" title={t.isTitle} note={t.isNote(organisation.workspaces)}>
          <LinkButton to="/clients">{t.toClients}</LinkButton>
        </ActionHeader>
      </Card>
    )
  return (
    <Card className="p-4 lg:p-5" aria-labelledby="agency">
      <CardHeader id="agency" title={t.title} note={t.note} />
      <ul className="mt-3 flex flex-col gap-2 text-ink-2">
        {t.points.map((point) => (
          <li key={point} className="flex gap-2">
            <Check className="mt-0.5 size-4 shrink-0 text-good" strokeWidth={2.6} aria-hidden />
            {point}
          </li>
        ))}
      </ul>
      <Start />
    </Card>
  )
}

function Start() {
  const usage = useUsage()
  const keep = useKeepOrganisation()
  const [asking, setAsking] = useState(false)
  const become = useMutation({
    mutationFn: () => api('becomeAgency'),
    onSuccess: async (now) => {
      await keep(now)
      toast(t.done)
    },
    onError: (error) => toast(t.failed, { kind: 'failed', detail: reasonOf(error) }),
    onSettled: () => setAsking(false),
  })
  if (!usage) return null
  const has = includes(usage.features)
  const held = has ? (usage.plan === 'trial' ? t.trial : t.yours) : t.not(usage.planName)
  return (
    <div className="mt-4 flex flex-col gap-3 border-t border-line pt-4 sm:flex-row sm:items-center sm:gap-6">
      <p className="min-w-0 flex-1 text-ink-2">
        {t.plan(withIt.join(', '))} {held}
      </p>
      {has ? (
        <Button className="self-start" onClick={() => setAsking(true)}>
          {t.start}
        </Button>
      ) : (
        <LinkButton to="/settings/billing" className="self-start">
          {planWords.see}
        </LinkButton>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => become.mutate()}
        busy={become.isPending}
        title={t.sure}
        description={t.sureText}
        confirmLabel={t.start}
      />
    </div>
  )
}
