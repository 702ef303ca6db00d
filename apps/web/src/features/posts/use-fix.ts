import type { PostFix, Publication } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { api, reasonOf } from '../../lib/api.ts'
import { toast } from '../../ui/toast.tsx'
import type { Composer } from './use-composer.ts'
import { postWords } from './words.ts'

const t = postWords.finding

export type FixOf = { publication: Publication; fix: PostFix }

/** Mends a finding: what was typed is stored first, so that it is mended as it stands. */
export function useFix(composer: Composer) {
  return useMutation({
    mutationFn: async ({ publication, fix }: FixOf) => {
      const post = await composer.settle()
      return api('fixPost', {
        params: { id: post.id },
        body: { version: post.version, publicationId: publication.id, fix },
      })
    },
    onSuccess: (post) => {
      composer.take(post)
      toast(t.mended)
    },
    onError: (error) => toast(t.notMended, { kind: 'failed', detail: reasonOf(error) }),
  })
}
export type Fixing = ReturnType<typeof useFix>
