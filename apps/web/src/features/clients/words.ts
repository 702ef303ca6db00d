import type { Client, ListClients } from '@adwright/contract'
import { pickWords } from '../../lib/words.ts'

const en = {
  title: 'Clients',
  lead: (agency: string) => `All clients of ${agency} at a glance. Choose one to work in it.`,
  add: 'Add a client',
  range: 'Period',
  days: (days: number) => `${days} days`,
  totals: (count: number) => (count === 1 ? 'One client' : `${count} clients together`),
  totalsFound: (count: number, search: string) =>
    `${count === 1 ? 'One client' : `${count} clients`} with “${search}” in the name`,
  value: 'Attributed sales',
  inCurrency: (currency: string) => `In ${currency}`,
  neverAdded: 'Amounts in different currencies are never added up.',
  noFigures: 'No ads of these clients ran in this period.',
  notFetched: 'not fetched from Meta yet',
  receiptDetail:
    'Each client’s days are those of its own calendar. No figure that can still change is older.',
  someSimulated:
    'Some of these figures come from rehearsals. No real person saw those ads and no money was spent.',
  search: 'Search clients',
  sort: {
    label: 'Sort by',
    name: 'Name',
    spend: 'Ad spend',
    campaigns: 'Campaigns',
    created: 'Newest',
  } satisfies Record<ListClients['sort'] | 'label', string>,
  table: 'Clients with their figures',
  column: {
    client: 'Client',
    campaigns: 'Active campaigns',
    spend: 'Ad spend',
    clicks: 'Link clicks',
    results: 'Results',
    connection: 'Meta',
    activity: 'Last activity',
  },
  open: (name: string) => `Open ${name}`,
  people: (count: number) => (count === 0 ? 'nobody invited' : count === 1 ? '1 person' : `${count} people`),
  activeOf: (active: number, total: number) => `${active} of ${total}`,
  active: (active: number, total: number) =>
    total === 0
      ? 'No campaigns yet'
      : `${active} of ${total} ${total === 1 ? 'campaign' : 'campaigns'} active`,
  connection: {
    ok: 'Connected',
    needs_reconnect: 'Connection lost',
    none: 'Not connected',
  } satisfies Record<Client['connection'], string>,
  lastActivity: (ago: string) => `last activity ${ago}`,
  noActivity: 'no activity yet',
  notOpened: 'The workspace did not open',
  first: {
    title: 'Your first client comes here',
    text: 'Each client gets a workspace of its own: its Meta connection, campaigns, posts and people. Nobody of one client sees another.',
  },
  noMatch: 'No client of that name',
  noMatchText: 'Look for another part of the name.',
  clear: 'Show all clients',
  notAgency: {
    title: 'You have no clients here',
    text: 'An agency has a workspace for each of its clients. Your organisation can become one.',
    action: 'To your organisation',
  },
  form: {
    title: 'Add a client',
    text: 'They get an empty workspace, and you are in it at once. Then you connect their Meta account and invite their people.',
    name: 'Name of the client',
    nameRequired: 'Write what the client is called.',
    timeZone: 'Time zone',
    timeZoneHint: 'Posts are planned in it. You can change it later.',
    submit: 'Add and open',
  },
}
export const clientWords = pickWords({ en })
