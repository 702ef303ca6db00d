import type { Creative, Words } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ApiError, apiQuery, refresh } from '../../../lib/api.ts'

type Edit = { creative: Creative; words?: Partial<Words>; style?: string; shuffle?: boolean }

/** An edit of one poster; the answer replaces what is on screen, in every list that holds it. */
export function useEditCreative() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ creative, ...change }: Edit) =>
      api('updateCreative', { params: { id: creative.id }, body: { version: creative.version, ...change } }),
    onSuccess: (edited) => {
      client.setQueryData(apiQuery('getCreative', { params: { id: edited.id } }).queryKey, edited)
      const list = apiQuery('listCreatives', { query: { briefId: edited.briefId } }).queryKey
      client.setQueryData(list, (known) => ({
        creatives: [...(known?.creatives ?? []).filter(({ id }) => id !== edited.id), edited],
      }))
    },
    // Somebody else was faster: what they made is shown, what is being typed here stays.
    onError: (error) => {
      if (error instanceof ApiError && error.body?.code === 'creative.changed_meanwhile')
        void refresh(client, 'listCreatives', 'getCreative')
    },
  })
}
