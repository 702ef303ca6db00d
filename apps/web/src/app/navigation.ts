import {
  CalendarDays,
  Clapperboard,
  Image,
  Images,
  LayoutDashboard,
  Link2,
  Megaphone,
  Settings,
  Store,
  SwatchBook,
  WandSparkles,
} from 'lucide-react'
import { words } from '../lib/words.ts'

/** The places of the app in the order a day's work takes. `exact` where another place lies below. */
const places = [
  {
    label: null,
    items: [
      { to: '/dashboard', label: words.nav.dashboard, icon: LayoutDashboard, exact: true },
      { to: '/campaigns', label: words.nav.campaigns, icon: Megaphone, exact: false },
      { to: '/calendar', label: words.nav.calendar, icon: CalendarDays, exact: false },
    ],
  },
  {
    label: words.nav.create,
    items: [
      { to: '/studio', label: words.nav.studio, icon: WandSparkles, exact: false },
      { to: '/library', label: words.nav.library, icon: Images, exact: true },
      { to: '/brand', label: words.nav.brand, icon: SwatchBook, exact: true },
    ],
  },
  {
    label: words.nav.setup,
    items: [
      { to: '/settings/connections', label: words.nav.connections, icon: Link2, exact: true },
      { to: '/settings', label: words.nav.settings, icon: Settings, exact: true },
    ],
  },
] as const

const forMakers: readonly string[] = ['/studio', '/settings/connections']

/** Above the workspace that one is in: for those who lead an agency. */
const agencyPlaces = {
  label: null,
  items: [{ to: '/clients', label: words.nav.clients, icon: Store, exact: true }],
} as const

/** Those who only look are not led to where things are made. */
export const placesFor = ({ mayWrite, leadsAgency }: { mayWrite: boolean; leadsAgency: boolean }) =>
  [...(leadsAgency ? [agencyPlaces] : []), ...places].map(({ label, items }) => ({
    label: label === words.nav.create && !mayWrite ? words.nav.made : label,
    items: items.filter(({ to }) => mayWrite || !forMakers.includes(to)),
  }))

/** What the studio makes, each in a room of its own. */
export const studioRooms = [
  { to: '/studio', label: words.nav.studioImages, icon: Image },
  { to: '/studio/video', label: words.nav.studioVideos, icon: Clapperboard },
] as const

/** Five at the foot of a phone: the middle one is the button that creates. Settings are in the account menu there. */
export const phonePlaces = {
  before: [
    { to: '/dashboard', label: words.nav.home, icon: LayoutDashboard, exact: true },
    { to: '/campaigns', label: words.nav.campaigns, icon: Megaphone, exact: false },
  ],
  after: [
    { to: '/calendar', label: words.nav.calendar, icon: CalendarDays, exact: false },
    { to: '/library', label: words.nav.library, icon: Images, exact: true },
  ],
} as const

const titles: [prefix: string, title: string][] = [
  ['/dashboard', words.nav.dashboard],
  ['/clients', words.nav.clients],
  ['/campaigns', words.nav.campaigns],
  ['/calendar', words.nav.calendar],
  ['/posts/new', words.nav.newPost],
  ['/posts', words.nav.post],
  ['/studio', words.nav.studio],
  ['/library', words.nav.library],
  ['/brand', words.nav.brand],
  ['/settings/connections', words.nav.connections],
  ['/settings/writes', words.nav.writes],
  ['/settings/meta-app', words.nav.metaApp],
  ['/settings/billing', words.nav.billing],
  ['/settings', words.nav.settings],
  ['/notifications', words.settings.places.notifications],
  ['/new', words.nav.newCampaign],
  ['/admin', words.nav.admin],
]
/** Where posts or clients are the work at hand, the button of the head does not offer a campaign. */
export const offersCampaign = (path: string): boolean =>
  !/^\/(new|calendar|posts|clients|admin)(\/|$)/.test(path)

export const titleOf = (path: string): string =>
  titles.find(([prefix]) => path.startsWith(prefix))?.[1] ?? words.common.product
