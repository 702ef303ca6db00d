import type { Answer, CampaignId, CampaignPage, CampaignRow } from '@adwright/contract'
import { useMutation, useQueryClient, type InfiniteData, type QueryClient } from '@tanstack/react-query'
import { api, reasonOf, refresh } from '../../lib/api.ts'
import { words } from '../../lib/words.ts'
import { toast } from '../../ui/toast.tsx'

const t = words.campaigns

type Change = Partial<Pick<CampaignRow, 'state' | 'name' | 'dailyBudgetMinor'>>
type Listed = CampaignPage | InfiniteData<CampaignPage>

/** Writes a change into every list and page that shows this campaign; the answer takes it back. */
export function applyEverywhere(client: QueryClient, id: CampaignId, change: Change): () => void {
  const before = [
    ...client.getQueriesData({ queryKey: ['listCampaigns'] }),
    ...client.getQueriesData({ queryKey: ['getCampaign', { params: { id } }] }),
  ]
  const inPage = (page: CampaignPage): CampaignPage => ({
    ...page,
    campaigns: page.campaigns.map((row) => (row.id === id ? { ...row, ...change } : row)),
  })
  client.setQueriesData<Listed>({ queryKey: ['listCampaigns'] }, (data) => {
    if (!data) return data
    return 'pages' in data ? { ...data, pages: data.pages.map(inPage) } : inPage(data)
  })
  client.setQueriesData<Answer<'getCampaign'>>(
    { queryKey: ['getCampaign', { params: { id } }] },
    (data) => data && { ...data, ...change },
  )
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data)
  }
}

const readAgain = (client: QueryClient) => refresh(client, 'listCampaigns', 'getCampaign', 'meDashboard')

export type StatusChange = { row: Pick<CampaignRow, 'id' | 'name'>; status: 'active' | 'paused' | 'archived' }
const said = {
  active: { done: t.resumed, failed: t.notResumed },
  paused: { done: t.paused, failed: t.notPaused },
  archived: { done: t.archived, failed: t.notArchived },
} as const

/** Shown at once; when the server refuses, the old state is back with the reason and a way to try again. */
export function useChangeStatus() {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ row, status }: StatusChange) =>
      api('updateCampaign', { params: { id: row.id }, body: { status } }),
    onMutate: async ({ row, status }) => {
      await client.cancelQueries({ queryKey: ['listCampaigns'] })
      await client.cancelQueries({ queryKey: ['getCampaign'] })
      return { takeBack: applyEverywhere(client, row.id, { state: status }) }
    },
    onSuccess: (campaign, { row, status }) => {
      client.setQueryData(['getCampaign', { params: { id: row.id } }], campaign)
      const back = status === 'paused' ? 'active' : 'paused'
      toast(said[status].done(row.name), {
        ...(status !== 'archived' && {
          action: { label: words.common.undo, onClick: () => mutation.mutate({ row, status: back }) },
        }),
      })
    },
    onError: (error, change, context) => {
      context?.takeBack()
      toast(said[change.status].failed(change.row.name), {
        kind: 'failed',
        detail: reasonOf(error),
        action: { label: words.common.retry, onClick: () => mutation.mutate(change) },
      })
    },
    onSettled: () => readAgain(client),
  })
  return mutation
}

/** Not optimistic: what is deleted at Meta cannot come back, so the answer is awaited. */
export function useDeleteCampaign({ onDone }: { onDone: () => void }) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (row: Pick<CampaignRow, 'id' | 'name'>) => api('deleteCampaign', { params: { id: row.id } }),
    onSuccess: async (_answer, row) => {
      toast(t.removed(row.name))
      onDone()
      client.removeQueries({ queryKey: ['getCampaign', { params: { id: row.id } }] })
      await refresh(client, 'listCampaigns', 'meDashboard', 'me')
    },
    onError: (error, row) => toast(t.notRemoved(row.name), { kind: 'failed', detail: reasonOf(error) }),
  })
}
