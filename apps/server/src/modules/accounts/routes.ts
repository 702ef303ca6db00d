import { AppError } from '#platform/errors.ts'
import type { Exchange, Router } from '#platform/http/router.ts'
import type { Accounts } from './index.ts'
import { securityRoutes } from './security-routes.ts'
import type { Visit } from './visit.ts'

export function accountsRoutes(router: Router, accounts: Accounts): void {
  router.route('signUp', ({ exchange, body }) => accounts.signUp(visit(exchange), body))
  router.route('signIn', ({ exchange, body }) => accounts.signIn(visit(exchange), body))
  router.route('signOut', async ({ exchange }) => {
    await accounts.signOut(visit(exchange))
    return { done: true }
  })
  router.route('refreshToken', ({ exchange }) => accounts.refreshToken(visit(exchange)))
  router.route('verifyEmail', ({ exchange, body }) => accounts.verifyEmail(visit(exchange), body.token))
  router.route('resendVerification', async ({ body }) => {
    await accounts.resendVerification(body.email)
    return { done: true }
  })
  router.route('requestPasswordReset', async ({ body }) => {
    await accounts.requestPasswordReset(body.email)
    return { done: true }
  })
  router.route('resetPassword', async ({ exchange, body }) => {
    await accounts.resetPassword(visit(exchange), body)
    return { done: true }
  })
  router.route('me', async ({ member, exchange }) => {
    // Browsers come with nothing but their cookie, and this is what they ask first.
    if (exchange.header('authorization') === undefined)
      await accounts.keepSession(member.userId, visit(exchange))
    return accounts.me(member)
  })
  router.route('updateMe', ({ member, body }) => {
    if (!member) throw new AppError('workspace.not_found')
    return accounts.updateMe(member, body)
  })
  router.route('updateWorkspace', ({ member, body }) => accounts.updateWorkspace(member, body))
  router.route('listOutbox', async () => ({ mails: await accounts.listOutbox() }))
  securityRoutes(router, accounts.security, visit)
}

const visit = (exchange: Exchange): Visit => ({
  cookie: exchange.header('cookie'),
  ip: exchange.ip,
  userAgent: exchange.userAgent,
  requestId: exchange.requestId,
  setCookies: (values) => exchange.setCookies(values),
})
