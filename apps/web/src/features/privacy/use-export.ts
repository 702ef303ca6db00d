import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, apiQuery, reasonOf } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import { dataWords } from './words.ts'

const exportQuery = apiQuery('getExport')

/** How far the file is. A notification tells of its end; asking again finds it where that is switched off or lost. */
export function useExport() {
  const client = useQueryClient()
  const file = useQuery({
    ...exportQuery,
    refetchInterval: ({ state }) => (state.data?.state === 'making' ? 4000 : false),
  })
  const ask = useMutation({
    mutationFn: () => api('requestExport'),
    onSuccess: (asked) => client.setQueryData(exportQuery.queryKey, asked),
    onError: (error) => toast(dataWords.export.notAsked, { kind: 'failed', detail: reasonOf(error) }),
  })
  return { file, ask: () => ask.mutate(), asking: ask.isPending }
}
