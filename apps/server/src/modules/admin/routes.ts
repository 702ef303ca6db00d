import type { Visit } from '#modules/accounts'
import type { Exchange, Router } from '#platform/http/router.ts'
import type { Admin } from './index.ts'

export function adminRoutes(router: Router, admin: Admin): void {
  const done = async (work: Promise<void>) => {
    await work
    return { done: true } as const
  }
  router.route('adminUsers', ({ query }) => admin.listUsers(query))
  router.route('adminUser', ({ query }) => admin.getUser(query.userId))
  router.route('adminSetUserBlocked', ({ person, body }) => done(admin.setUserBlocked(person, body)))
  router.route('adminImpersonate', ({ person, exchange, body }) =>
    admin.impersonate(visit(exchange), person, body),
  )
  router.route('endImpersonation', async ({ person, exchange }) => ({
    returned: await admin.leave(visit(exchange), person),
  }))

  router.route('adminOrganisations', ({ query }) => admin.listOrganisations(query))
  router.route('adminOrganisation', ({ params }) => admin.getOrganisation(params.id))
  router.route('adminAssignPlan', ({ person, body }) => done(admin.plan.assign(person, body)))
  router.route('adminExtendTrial', ({ person, body }) => done(admin.plan.extendTrial(person, body)))
  router.route('adminGiveCredit', ({ person, body }) => done(admin.plan.giveCredit(person, body)))
  router.route('adminRevenue', ({ query }) => admin.revenue(query.months))

  router.route('adminJobs', () => admin.jobs.standings())
  router.route('adminDeadLetters', ({ query }) => admin.jobs.deadLetters(query))
  router.route('adminRetryJob', ({ person, body }) => done(admin.jobs.retry(person, body.jobId)))
  router.route('adminDiscardJob', ({ person, body }) => done(admin.jobs.discard(person, body)))
  router.route('adminProviders', () => admin.providers())

  router.route('adminFlags', async () => ({ flags: await admin.listFlags() }))
  router.route('adminSetFlag', async ({ person, body }) => {
    await admin.setFlag(person, body)
    return { flags: await admin.listFlags() }
  })
  router.route('adminAudit', ({ query }) => admin.audit.ofAll(query))
  router.route('listAudit', ({ member, query }) => admin.audit.ofWorkspace(member, query))
}

const visit = (exchange: Exchange): Visit => ({
  cookie: exchange.header('cookie'),
  ip: exchange.ip,
  userAgent: exchange.userAgent,
  requestId: exchange.requestId,
  setCookies: (values) => exchange.setCookies(values),
})
