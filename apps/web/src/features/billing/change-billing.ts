import type { PaidPlanId, PlanChange } from '@adwright/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, apiQuery, reasonOf, refresh } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import { billingWords as t } from './words.ts'

const leaveFor = ({ url }: { url: string }) => location.assign(url)
/** Everything that stands on the page, and what the shell says of the plan. */
const changed = ['getBilling', 'getUsage', 'listInvoices'] as const

/** Off to the page for paying. The button stays busy until the browser has left. */
export function useStartCheckout() {
  return useMutation({
    mutationFn: async (plan: PaidPlanId) => {
      leaveFor(await api('startCheckout', { body: { plan } }))
      await new Promise((resolve) => setTimeout(resolve, 4000))
    },
    onError: (error) => toast(t.plans.checkoutFailed, { kind: 'failed', detail: reasonOf(error) }),
  })
}

export function useOpenPortal() {
  return useMutation({
    mutationFn: async () => {
      leaveFor(await api('openPortal'))
      await new Promise((resolve) => setTimeout(resolve, 4000))
    },
    onError: (error) => toast(t.portalFailed, { kind: 'failed', detail: reasonOf(error) }),
  })
}

export function useResumePlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api('resumePlan'),
    onSuccess: async () => {
      await refresh(client, ...changed)
      toast(t.resumed)
    },
    onError: (error) => toast(t.notResumed, { kind: 'failed', detail: reasonOf(error) }),
  })
}

/** What a change costs at this moment; never kept, for it is another sum a minute later. */
export const usePlanChange = (plan: PaidPlanId) =>
  useQuery({
    queryKey: ['previewPlanChange', plan],
    queryFn: ({ signal }) => api('previewPlanChange', { body: { plan }, signal }),
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  })

/** Changes at the moment that was reckoned for, so that it costs what was shown. */
export function useChangePlan(name: string, onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ plan, at }: PlanChange) => api('changePlan', { body: { plan, prorationAt: at } }),
    onSuccess: async () => {
      await refresh(client, ...changed)
      toast(t.change.done(name))
      onDone()
    },
  })
}

export function useCancelPlan() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api('cancelPlan', { body: { when: 'period_end' } }),
    onSuccess: ({ billing }) => {
      client.setQueryData(apiQuery('getBilling').queryKey, billing)
      return refresh(client, 'getUsage')
    },
  })
}
