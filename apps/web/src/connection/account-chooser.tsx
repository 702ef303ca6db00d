import type { AdAccountId, Connection, PageId } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { api, reasonOf, refresh } from '../lib/api.ts'
import { PlatformMark } from '../ui/platform-mark.tsx'
import { RadioCards } from '../ui/radio-cards.tsx'
import { toast } from '../ui/toast.tsx'
import { AssetSearch } from './asset-search.tsx'
import { useAdAccounts, usePages } from './use-assets.ts'
import { withoutInstagram } from './connection-outcome.ts'

/** Where the chooser of a connection stands on its page. */
export const chooserId = ({ id }: Pick<Connection, 'id'>): string => `choose-${id}`

/** Which ad account pays and which Page speaks. A choice is stored at once; what cannot be used says why. */
export function AccountChooser({
  connection,
  disabled = false,
}: {
  connection: Connection
  disabled?: boolean
}) {
  const client = useQueryClient()
  const id = useId()
  const [account, setAccount] = useState(connection.adAccounts.find(({ chosen }) => chosen)?.id ?? null)
  const [page, setPage] = useState(connection.pages.find(({ chosen }) => chosen)?.id ?? null)
  const accounts = useAdAccounts(connection)
  const pages = usePages(connection)
  const choose = useMutation({
    mutationFn: (body: { adAccountId: AdAccountId; pageId: PageId }) =>
      api('chooseAccounts', { params: { id: connection.id }, body }),
    onSuccess: () => refresh(client, 'listConnections', 'preflightCampaign'),
    onError: (error) => toast('The choice was not saved', { kind: 'failed', detail: reasonOf(error) }),
  })
  const store = (adAccountId: AdAccountId | null, pageId: PageId | null) => {
    setAccount(adAccountId)
    setPage(pageId)
    if (adAccountId && pageId) choose.mutate({ adAccountId, pageId })
  }
  const chosenPage = [...pages.items, ...connection.pages].find((each) => each.id === page)
  return (
    <div id={chooserId(connection)} className="grid scroll-mt-24 gap-5 lg:grid-cols-2">
      <section aria-labelledby={`${id}-account`}>
        <h3 id={`${id}-account`} className="mb-2 text-base font-[580]">
          Ad account <span className="font-[450] text-ink-3">pays for the ads</span>
        </h3>
        <AssetSearch what="ad accounts" total={connection.adAccountsTotal} assets={accounts} />
        <RadioCards
          label="Ad account"
          className="grid gap-2"
          value={account}
          onChange={(next) => store(next, page)}
          items={accounts.items.map((each) => ({
            value: each.id,
            label: <span className="break-words">{each.name}</span>,
            note: each.problem ?? `${each.currency} · ${each.timeZone} · ${each.externalId}`,
            disabled: disabled || !each.canDeliver,
          }))}
        />
      </section>
      <section aria-labelledby={`${id}-page`}>
        <h3 id={`${id}-page`} className="mb-2 text-base font-[580]">
          Page <span className="font-[450] text-ink-3">is the sender</span>
        </h3>
        <AssetSearch what="Pages" total={connection.pagesTotal} assets={pages} />
        <RadioCards
          label="Page"
          className="grid gap-2"
          value={page}
          onChange={(next) => store(account, next)}
          items={pages.items.map((each) => ({
            value: each.id,
            label: <span className="break-words">{each.name}</span>,
            note: !each.canAdvertise ? (
              'Your role on this Page does not allow ads.'
            ) : each.instagram ? (
              <span className="flex items-center gap-1.5">
                <PlatformMark platform="instagram" /> @{each.instagram.username}
              </span>
            ) : (
              'No Instagram account linked'
            ),
            disabled: disabled || !each.canAdvertise,
          }))}
        />
        {chosenPage && !chosenPage.instagram && (
          <p className="mt-2 text-sm text-ink-3">
            {withoutInstagram.text}{' '}
            {!connection.simulated && (
              <a
                className="text-accent underline underline-offset-2"
                href={withoutInstagram.href}
                target="_blank"
                rel="noreferrer"
              >
                Link one at Facebook
              </a>
            )}
          </p>
        )}
      </section>
    </div>
  )
}
