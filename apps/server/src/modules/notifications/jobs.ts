import type { Jobs } from '#platform/jobs.ts'
import type { Notifications } from './index.ts'
import { mailWorkflow, type MailInput } from './mail-soon.ts'
import { tellWorkflow, type TellInput } from './tell.ts'

const EVERY_QUARTER = '*/15 * * * *'
const EVERY_TEN_MINUTES = '4-59/10 * * * *'
const AT_NIGHT = '17 4 * * *'

export function notificationJobs(jobs: Jobs, notifications: Notifications): void {
  jobs.define<MailInput>({
    name: mailWorkflow,
    queue: 'light',
    run: (run, input) => run.step('send', () => notifications.sendMails(input)),
  })
  jobs.define<TellInput>({
    name: tellWorkflow,
    queue: 'light',
    run: (run, input) => run.step('tell', () => notifications.tellNow(input)),
  })
  jobs.schedule('notifications.mail', EVERY_QUARTER, () => notifications.sendWaiting())
  jobs.schedule('notifications.billing', EVERY_TEN_MINUTES, () => notifications.tellBilling())
  jobs.schedule('notifications.forget', AT_NIGHT, () => notifications.forgetOld())
}
