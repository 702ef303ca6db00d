import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { usageQuery } from '../business/plan/use-usage.ts'
import { meQuery } from '../lib/me.ts'
import { ApiError, apiQuery } from '../lib/api.ts'
import { enterWorkspace, leaveWorkspace } from '../lib/workspace-here.ts'
import { AppShell } from './app-shell.tsx'
import { StudioPlaces } from './studio-places.tsx'
import {
  NotFoundInShell,
  PageFailed,
  PageNotFound,
  PagePending,
  ShellFailed,
  ShellPending,
} from './page-states.tsx'
import {
  readAdminJobsSearch,
  readAdminOrganisationsSearch,
  readAdminUsersSearch,
  readAuditSearch,
  readBillingSearch,
  readCalendarSearch,
  readCampaignSearch,
  readClientsSearch,
  readCodeSearch,
  readComposerSearch,
  readConnectionsSearch,
  readDashboardSearch,
  readDetailSearch,
  readEditorSearch,
  readFilmSearch,
  readWritesSearch,
  readLinkSearch,
  readNotificationsSearch,
  readSignInSearch,
  readSignUpSearch,
  readStudioSearch,
  readWizardSearch,
} from '../lib/search.ts'

export type RouterContext = { queryClient: QueryClient }

const root = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: PageNotFound,
})

/** Everything behind the sign-in. Who is signed in is known before anything of it is drawn. */
const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: AppShell,
  pendingComponent: ShellPending,
  errorComponent: ShellFailed,
  loader: async ({ context, location }) => {
    // What there is to say about the plan stands above the page: it should not push that down.
    void context.queryClient.prefetchQuery(usageQuery)
    try {
      const { workspace } = await loadMe(context.queryClient)
      enterWorkspace(workspace.id)
    } catch (error) {
      if (error instanceof ApiError && error.status === 401)
        throw redirect({ to: '/sign-in', search: { next: location.href } })
      throw error
    }
  },
})

/** A workspace that this tab was in may be gone, or this person is no longer in it: then the one that is left. */
async function loadMe(client: QueryClient) {
  return client.ensureQueryData(meQuery).catch((error: unknown) => {
    if (!(error instanceof ApiError) || error.body?.code !== 'workspace.not_found') throw error
    leaveWorkspace()
    return client.fetchQuery(meQuery)
  })
}

const dashboard = createRoute({
  getParentRoute: () => app,
  path: '/dashboard',
  validateSearch: readDashboardSearch,
  component: lazyRouteComponent(() => import('../features/dashboard/dashboard-page.tsx'), 'DashboardPage'),
})
const clients = createRoute({
  getParentRoute: () => app,
  path: '/clients',
  validateSearch: readClientsSearch,
  component: lazyRouteComponent(() => import('../features/clients/clients-page.tsx'), 'ClientsPage'),
})
const campaigns = createRoute({
  getParentRoute: () => app,
  path: '/campaigns',
  validateSearch: readCampaignSearch,
  component: lazyRouteComponent(() => import('../features/campaigns/campaigns-page.tsx'), 'CampaignsPage'),
})
const campaign = createRoute({
  getParentRoute: () => app,
  path: '/campaigns/$id',
  validateSearch: readDetailSearch,
  component: lazyRouteComponent(() => import('./campaign-route.tsx'), 'CampaignRoute'),
})
/** The desk is on its way while the page's code still is: what "today" is stands in its answer. */
const askForDesk = ({ context }: { context: RouterContext }) =>
  void context.queryClient.prefetchQuery(apiQuery('postingDesk'))
const calendar = createRoute({
  getParentRoute: () => app,
  path: '/calendar',
  validateSearch: readCalendarSearch,
  loader: askForDesk,
  component: lazyRouteComponent(() => import('../features/calendar/calendar-page.tsx'), 'CalendarPage'),
})
const importPosts = createRoute({
  getParentRoute: () => app,
  path: '/calendar/import',
  loader: askForDesk,
  component: lazyRouteComponent(() => import('../features/calendar/import/import-page.tsx'), 'ImportPage'),
})
const postingSettings = createRoute({
  getParentRoute: () => app,
  path: '/calendar/settings',
  loader: askForDesk,
  component: lazyRouteComponent(
    () => import('../features/calendar/settings/posting-settings-page.tsx'),
    'PostingSettingsPage',
  ),
})
const newPost = createRoute({
  getParentRoute: () => app,
  path: '/posts/new',
  validateSearch: readComposerSearch,
  loader: askForDesk,
  component: lazyRouteComponent(() => import('../features/posts/composer-page.tsx'), 'ComposerPage'),
})
const post = createRoute({
  getParentRoute: () => app,
  path: '/posts/$postId',
  component: lazyRouteComponent(() => import('../features/posts/post-page.tsx'), 'PostPage'),
})
const notifications = createRoute({
  getParentRoute: () => app,
  path: '/notifications',
  validateSearch: readNotificationsSearch,
  component: lazyRouteComponent(
    () => import('../features/notifications/notifications-page.tsx'),
    'NotificationsPage',
  ),
})
const settingsFrame = createRoute({
  getParentRoute: () => app,
  id: 'settings-frame',
  component: lazyRouteComponent(() => import('./settings-frame.tsx'), 'SettingsFrame'),
})
const settings = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})
const security = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/security',
  component: lazyRouteComponent(() => import('../features/security/security-page.tsx'), 'SecurityPage'),
})
const apiKeys = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/keys',
  component: lazyRouteComponent(() => import('../features/api-keys/keys-page.tsx'), 'KeysPage'),
})
const notificationChoices = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/notifications',
  component: lazyRouteComponent(
    () => import('../features/notifications/choices/choices-page.tsx'),
    'ChoicesPage',
  ),
})
const yourData = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/privacy',
  component: lazyRouteComponent(() => import('../features/privacy/data-page.tsx'), 'DataPage'),
})
const workspaceSettings = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/workspace',
  component: lazyRouteComponent(() => import('../features/settings/workspace-page.tsx'), 'WorkspacePage'),
})
const team = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/team',
  component: lazyRouteComponent(() => import('../features/team/team-page.tsx'), 'TeamPage'),
})
const organisation = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/organisation',
  component: lazyRouteComponent(
    () => import('../features/organisation/organisation-page.tsx'),
    'OrganisationPage',
  ),
})
const connections = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/connections',
  validateSearch: readConnectionsSearch,
  component: lazyRouteComponent(() => import('../features/connect/connections-page.tsx'), 'ConnectionsPage'),
})
const metaApp = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/meta-app',
  component: lazyRouteComponent(() => import('../features/meta-app/meta-app-page.tsx'), 'MetaAppPage'),
})
const writes = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/writes',
  validateSearch: readWritesSearch,
  component: lazyRouteComponent(() => import('../features/writes/writes-page.tsx'), 'WritesPage'),
})
const activity = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/activity',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../features/admin/audit/activity-page.tsx'), 'ActivityPage'),
})
const billing = createRoute({
  getParentRoute: () => settingsFrame,
  path: '/settings/billing',
  validateSearch: readBillingSearch,
  component: lazyRouteComponent(() => import('../features/billing/billing-page.tsx'), 'BillingPage'),
})
const adminFrame = createRoute({
  getParentRoute: () => app,
  id: 'admin-frame',
  component: lazyRouteComponent(() => import('./admin-frame.tsx'), 'AdminFrame'),
})
const adminOverview = createRoute({
  getParentRoute: () => adminFrame,
  path: '/admin',
  component: lazyRouteComponent(() => import('../features/admin/overview/overview-page.tsx'), 'OverviewPage'),
})
const adminUsers = createRoute({
  getParentRoute: () => adminFrame,
  path: '/admin/users',
  validateSearch: readAdminUsersSearch,
  component: lazyRouteComponent(() => import('../features/admin/users/users-page.tsx'), 'UsersPage'),
})
const adminOrganisations = createRoute({
  getParentRoute: () => adminFrame,
  path: '/admin/organisations',
  validateSearch: readAdminOrganisationsSearch,
  component: lazyRouteComponent(
    () => import('../features/admin/organisations/organisations-page.tsx'),
    'OrganisationsPage',
  ),
})
const adminJobs = createRoute({
  getParentRoute: () => adminFrame,
  path: '/admin/jobs',
  validateSearch: readAdminJobsSearch,
  component: lazyRouteComponent(() => import('../features/admin/jobs/jobs-page.tsx'), 'JobsPage'),
})
const adminProviders = createRoute({
  getParentRoute: () => adminFrame,
  path: '/admin/providers',
  component: lazyRouteComponent(() => import('../features/admin/providers-page.tsx'), 'ProvidersPage'),
})
const adminFlags = createRoute({
  getParentRoute: () => adminFrame,
  path: '/admin/flags',
  component: lazyRouteComponent(() => import('../features/admin/flags/flags-page.tsx'), 'FlagsPage'),
})
const adminAudit = createRoute({
  getParentRoute: () => adminFrame,
  path: '/admin/audit',
  validateSearch: readAuditSearch,
  component: lazyRouteComponent(() => import('../features/admin/audit/audit-page.tsx'), 'AuditPage'),
})
const wizard = createRoute({
  getParentRoute: () => app,
  path: '/new',
  validateSearch: readWizardSearch,
  component: lazyRouteComponent(() => import('../features/wizard/wizard-page.tsx'), 'WizardPage'),
})
const studioPlaces = createRoute({
  getParentRoute: () => app,
  id: 'studio-places',
  component: StudioPlaces,
})
const studio = createRoute({
  getParentRoute: () => studioPlaces,
  path: '/studio',
  validateSearch: readStudioSearch,
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(apiQuery('studioDesk'))
    void context.queryClient.prefetchQuery({ ...apiQuery('getBrand'), retry: false })
  },
  component: lazyRouteComponent(() => import('../features/studio/studio-page.tsx'), 'StudioPage'),
})
const videoStudio = createRoute({
  getParentRoute: () => studioPlaces,
  path: '/studio/video',
  validateSearch: readFilmSearch,
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(apiQuery('videoDesk'))
    void context.queryClient.prefetchQuery(apiQuery('studioDesk'))
    void context.queryClient.prefetchQuery({ ...apiQuery('getBrand'), retry: false })
  },
  component: lazyRouteComponent(() => import('../features/video-studio/video-page.tsx'), 'VideoPage'),
})
const library = createRoute({
  getParentRoute: () => app,
  path: '/library',
  component: lazyRouteComponent(() => import('../features/library/library-page.tsx'), 'LibraryPage'),
})
const brand = createRoute({
  getParentRoute: () => app,
  path: '/brand',
  component: lazyRouteComponent(() => import('../features/brand/brand-page.tsx'), 'BrandPage'),
})
const posterEditor = createRoute({
  getParentRoute: () => app,
  path: '/studio/edit/$creativeId',
  validateSearch: readEditorSearch,
  component: lazyRouteComponent(() => import('../features/editor/editor-page.tsx'), 'EditorPage'),
})

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: readSignUpSearch,
  component: lazyRouteComponent(() => import('../features/auth/sign-up-page.tsx'), 'SignUpPage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import('../features/auth/sign-in-page.tsx'), 'SignInPage'),
})
const forgot = createRoute({
  getParentRoute: () => root,
  path: '/forgot',
  component: lazyRouteComponent(() => import('../features/auth/forgot-page.tsx'), 'ForgotPage'),
})
const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  validateSearch: readLinkSearch,
  component: lazyRouteComponent(() => import('../features/auth/reset-page.tsx'), 'ResetPage'),
})
const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  validateSearch: readLinkSearch,
  component: lazyRouteComponent(() => import('../features/auth/verify-page.tsx'), 'VerifyPage'),
})
const confirmEmail = createRoute({
  getParentRoute: () => root,
  path: '/confirm-email',
  validateSearch: readLinkSearch,
  component: lazyRouteComponent(() => import('../features/auth/confirm-email-page.tsx'), 'ConfirmEmailPage'),
})
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  validateSearch: readLinkSearch,
  component: lazyRouteComponent(() => import('../features/invitation/invitation-page.tsx'), 'InvitationPage'),
})
const outbox = createRoute({
  getParentRoute: () => root,
  path: '/outbox',
  component: lazyRouteComponent(() => import('../features/auth/outbox-page.tsx'), 'OutboxPage'),
})

const farewell = createRoute({
  getParentRoute: () => root,
  path: '/goodbye',
  component: lazyRouteComponent(() => import('../features/privacy/farewell-page.tsx'), 'FarewellPage'),
})
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('../features/legal/privacy-page.tsx'), 'PrivacyPage'),
})
const dataDeletion = createRoute({
  getParentRoute: () => root,
  path: '/data-deletion',
  validateSearch: readCodeSearch,
  component: lazyRouteComponent(() => import('../features/legal/data-deletion-page.tsx'), 'DataDeletionPage'),
})

const routeTree = root.addChildren([
  app.addChildren([
    dashboard,
    clients,
    campaigns,
    campaign,
    calendar,
    importPosts,
    postingSettings,
    newPost,
    post,
    notifications,
    settingsFrame.addChildren([
      settings,
      security,
      apiKeys,
      notificationChoices,
      yourData,
      workspaceSettings,
      team,
      organisation,
      connections,
      metaApp,
      writes,
      activity,
      billing,
    ]),
    adminFrame.addChildren([
      adminOverview,
      adminUsers,
      adminOrganisations,
      adminJobs,
      adminProviders,
      adminFlags,
      adminAudit,
    ]),
    wizard,
    studioPlaces.addChildren([studio, videoStudio]),
    posterEditor,
    library,
    brand,
  ]),
  signUp,
  signIn,
  forgot,
  reset,
  verify,
  confirmEmail,
  invitation,
  outbox,
  farewell,
  privacy,
  dataDeletion,
])

export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultPendingMs: 200,
    defaultPendingComponent: PagePending,
    defaultErrorComponent: PageFailed,
    defaultNotFoundComponent: NotFoundInShell,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
