import { CSPProvider } from '@base-ui/react/csp-provider'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { leaveLostWorkspace } from './app/lost-workspace.ts'
import { createAppRouter } from './app/router.tsx'
import { tellPlanRefusal } from './business/plan/plan-refusal.ts'
import { createQueryClient } from './lib/query-client.ts'
import { enterNamedWorkspace, neverComeBackKept } from './lib/workspace-here.ts'
import { Toaster } from './ui/toast.tsx'
import { TooltipProvider } from './ui/tooltip.tsx'
import './styles.css'

enterNamedWorkspace()
neverComeBackKept()
const publicPages = [
  '/sign-in',
  '/sign-up',
  '/forgot',
  '/reset',
  '/verify',
  '/outbox',
  '/confirm-email',
  '/invitation',
  '/goodbye',
]
const queryClient = createQueryClient({
  onSignedOut() {
    const { pathname, href } = router.state.location
    if (publicPages.includes(pathname)) return
    queryClient.clear()
    void router.navigate({ to: '/sign-in', search: { next: href } })
  },
  onWorkspaceMissing: () => void leaveLostWorkspace(queryClient),
  onRefused: tellPlanRefusal,
})
const router = createAppRouter(queryClient)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <TooltipProvider>
          <RouterProvider router={router} />
          <Toaster />
        </TooltipProvider>
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
)
