import type { ServerEvent, ServerEventName } from '@adwright/contract'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { refresh } from './api.ts'
import { inWorkspaceHere } from './workspace-here.ts'

type EventData<Name extends ServerEventName> = Extract<ServerEvent, { name: Name }>['data']
type Handler = (data: never) => void
const handlers = new Map<ServerEventName, Set<Handler>>()

const names = [
  'generation.progress',
  'creative.ready',
  'creative.changed',
  'film.changed',
  'campaign.changed',
  'insights.synced',
  'connection.changed',
  'post.changed',
  'intent.changed',
  'brand.changed',
  'brand.reading',
  'usage.threshold',
  'plan.changed',
  'workspace.members_changed',
  'notification.new',
] as const satisfies ServerEventName[]

/** What has to be read again after each event. */
function refreshAfter(client: QueryClient, name: ServerEventName): void {
  if (name === 'creative.ready' || name === 'creative.changed')
    void refresh(client, 'getCreative', 'listCreatives', 'listMedia')
  if (name === 'creative.ready') void refresh(client, 'me', 'getUsage')
  if (name === 'film.changed') void refresh(client, 'getVideoGeneration', 'listVideos')
  if (name === 'campaign.changed')
    void refresh(client, 'getCampaign', 'listCampaigns', 'meDashboard', 'preflightCampaign', 'me', 'getUsage')
  if (name === 'insights.synced')
    void refresh(
      client,
      'getCampaignInsights',
      'getCampaign',
      'listCampaigns',
      'meDashboard',
      'analyticsDashboard',
    )
  if (name === 'usage.threshold') void refresh(client, 'getUsage')
  if (name === 'plan.changed') void refresh(client, 'getUsage', 'getBilling', 'listInvoices')
  // Of somebody whose role was changed, everything that they may do is another.
  if (name === 'workspace.members_changed') void refresh(client, 'listMembers', 'listClients', 'me')
  // The file with one's data is told of like this, too.
  if (name === 'notification.new') void refresh(client, 'listNotifications', 'getExport')
  if (name === 'intent.changed') void refresh(client, 'listIntents', 'getCampaign')
  if (name === 'brand.changed') void refresh(client, 'getBrand')
  if (name === 'connection.changed') void refresh(client, 'listConnections', 'me', 'postingDesk')
  if (name === 'post.changed') void refresh(client, 'calendar', 'listPosts', 'getPost', 'postingDesk')
}

/** Hears one kind of event for as long as the component is on screen. Needs `useEvents` at the root. */
export function useServerEvent<Name extends ServerEventName>(
  name: Name,
  handle: (data: EventData<Name>) => void,
) {
  const latest = useEffectEvent(handle)
  useEffect(() => {
    const handler: Handler = (data) => latest(data)
    const set = handlers.get(name) ?? new Set()
    handlers.set(name, set.add(handler))
    return () => void set.delete(handler)
  }, [name])
}

/**
 * Keeps the event stream open: the browser reconnects by itself after a short break; after a refusal we begin
 * again ourselves. Whatever happened meanwhile is read again. False after three seconds without a stream.
 */
export function useEvents(): { online: boolean } {
  const client = useQueryClient()
  const [online, setOnline] = useState(true)
  useEffect(() => {
    let source: EventSource
    let retry: ReturnType<typeof setTimeout> | undefined
    let lost: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source = new EventSource(inWorkspaceHere('/api/events'))
      source.addEventListener('open', () => {
        const wasLost = lost !== undefined
        clearTimeout(lost)
        lost = undefined
        setOnline(true)
        if (wasLost) void client.invalidateQueries()
      })
      source.addEventListener('error', () => {
        lost ??= setTimeout(() => setOnline(false), 3000)
        if (source.readyState === EventSource.CLOSED) retry = setTimeout(open, 5000)
      })
      for (const name of names)
        source.addEventListener(name, (event) => {
          const data: never = JSON.parse((event as MessageEvent<string>).data) as never // our own server, checked there
          for (const handler of handlers.get(name) ?? []) handler(data)
          refreshAfter(client, name)
        })
    }
    open()
    return () => {
      clearTimeout(retry)
      clearTimeout(lost)
      source.close()
    }
  }, [client])
  return { online }
}
