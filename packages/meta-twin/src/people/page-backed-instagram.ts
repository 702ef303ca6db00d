import { requireScope } from '../auth/scopes.ts'
import type { ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import type { InstagramUser, Page } from '../store/records.ts'
import type { Call } from '../wire/call.ts'

/** The stand-in through which a Page without an Instagram account of its own may still advertise there. */
const backedBy = (page: Page, call: Call): InstagramUser | undefined =>
  call.twin.objects.list(call.world.id, 'ig').find((ig) => ig.page_backed === page.id)

export const pageBackedReads: ReadTable = {
  page: {
    page_backed_instagram_accounts: (page, _, call) => {
      const known = backedBy(page, call)
      return { records: known ? [known] : [] }
    },
  },
}

export const pageBackedPosts: WriteTable = {
  page: {
    // Asked again it answers with the one that is there.
    page_backed_instagram_accounts: (page, _, call) => {
      requireScope(call, 'pages_read_engagement')
      const known = backedBy(page, call)
      if (known) return { id: known.id }
      const ig: InstagramUser = {
        kind: 'ig',
        id: call.twin.ids.next('ig'),
        world: call.world.id,
        username: '',
        name: page.name,
        page_backed: page.id,
      }
      call.twin.objects.save(ig)
      return { id: ig.id }
    },
  },
}
