import type { AdAccount, Connection, Page } from '@adwright/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { apiQuery } from '../lib/api.ts'

type Assets<T> = {
  items: T[]
  /** There are more than came with the connection: they are found by name. */
  searchable: boolean
  query: string
  search: (text: string) => void
  /** Nothing has this name. */
  none: boolean
}

/** The ad accounts of a connection; an agency has hundreds, of which the connection brings the first along. */
export function useAdAccounts(connection: Connection): Assets<AdAccount> {
  const [query, search] = useState('')
  const found = useQuery({
    ...apiQuery('listAdAccounts', { params: { id: connection.id }, query: { q: query } }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
  const items = query === '' ? connection.adAccounts : (found.data?.adAccounts ?? [])
  const searchable = connection.adAccountsTotal > connection.adAccounts.length
  return { items, searchable, query, search, none: found.isSuccess && query !== '' && items.length === 0 }
}

export function usePages(connection: Connection): Assets<Page> {
  const [query, search] = useState('')
  const found = useQuery({
    ...apiQuery('listConnectionPages', { params: { id: connection.id }, query: { q: query } }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
  const items = query === '' ? connection.pages : (found.data?.pages ?? [])
  const searchable = connection.pagesTotal > connection.pages.length
  return { items, searchable, query, search, none: found.isSuccess && query !== '' && items.length === 0 }
}
