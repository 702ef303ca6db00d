import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { usePlanRefusal } from '../business/plan/plan-refusal.ts'
import { useEvents } from '../lib/events.ts'
import { showTimesIn } from '../lib/format.ts'
import { ownZoneOf, useMe } from '../lib/me.ts'
import { words } from '../lib/words.ts'
import { sayWhereTheyAre } from './lost-workspace.ts'
import { JobsTray, useJobs } from './jobs-tray.tsx'
import { titleOf } from './navigation.ts'
import { OfflineBar } from './offline-bar.tsx'
import { PhoneBar } from './phone-bar.tsx'
import { PlanBanner } from './plan-banner.tsx'
import { Sidebar } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'

// Few people ever see it.
const PlanRefusalDialog = lazy(() =>
  import('./plan-refusal-dialog.tsx').then((module) => ({ default: module.PlanRefusalDialog })),
)
const ImpersonationBanner = lazy(() =>
  import('./impersonation-banner.tsx').then((module) => ({ default: module.ImpersonationBanner })),
)

/** The frame around every page behind the sign-in: a sidebar on desktops, a bar at the foot on phones. */
export function AppShell() {
  const { pathname, search } = useRouterState({ select: (state) => state.location })
  const { online } = useEvents()
  const me = useMe()
  // Before anything below is drawn.
  showTimesIn(ownZoneOf(me))
  const refusal = usePlanRefusal()
  // The wizard and the studio show in full what is being made: no tray and no toast on top of that.
  const onStage =
    pathname === '/studio' ||
    pathname === '/studio/video' ||
    (pathname === '/new' && (search.step === 'creative' || search.step === 'launch'))
  const workspaceName = me.workspace.name
  useEffect(() => sayWhereTheyAre(workspaceName), [workspaceName])
  const jobs = useJobs({ onStage })
  const tray = onStage ? [] : jobs
  const title = titleOf(pathname)
  useEffect(() => {
    const [job] = jobs
    const progress = job ? `${job.percent ?? 0} % · ` : ''
    document.title = `${progress}${title} · ${words.common.product}`
  }, [title, jobs])
  return (
    <>
      <a
        href="#main"
        className="fixed top-2 left-2 z-70 -translate-y-20 rounded-md bg-solid px-4 py-2 font-[600] text-on-solid transition-transform focus-visible:translate-y-0"
      >
        {words.common.skip}
      </a>
      <div className="mx-auto flex min-h-dvh max-w-[1760px]">
        <Sidebar me={me} jobs={<JobsTray jobs={tray} />} />
        <div className="min-w-0 flex-1 lg:py-2 lg:pr-2">
          <div className="relative min-h-full bg-panel lg:rounded-xl lg:shadow-card">
            <div className="aurora lg:rounded-t-xl" aria-hidden />
            {me.impersonator && (
              <Suspense>
                <ImpersonationBanner user={me.user} impersonator={me.impersonator} />
              </Suspense>
            )}
            {!online && <OfflineBar />}
            <TopBar title={title} me={me} />
            <PlanBanner />
            <main id="main" tabIndex={-1} className="relative px-4 pt-1 pb-40 outline-none lg:px-6 lg:pb-14">
              <Outlet />
            </main>
          </div>
        </div>
      </div>
      {tray.length > 0 && (
        <div className="fixed inset-x-3 bottom-[calc(70px+var(--action-bar,0px)+env(safe-area-inset-bottom))] z-30 lg:hidden">
          <JobsTray jobs={tray} floating />
        </div>
      )}
      <PhoneBar />
      {refusal && (
        <Suspense>
          <PlanRefusalDialog refusal={refusal} />
        </Suspense>
      )}
    </>
  )
}
