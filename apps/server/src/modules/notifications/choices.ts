import { NotificationTopic, type NotificationChoices, type SetNotificationChoices } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Person } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { choicesOf, saveChoice } from './choice-store.ts'
import type { NotificationDeps } from './deps.ts'
import { choiceFor, isLocked } from './topic.ts'
import { readUnsubscribeToken } from './unsubscribe-token.ts'

type Deps = Pick<NotificationDeps, 'transactions' | 'clock' | 'secret'>

async function read(tx: Tx, { userId }: Pick<Person, 'userId'>): Promise<NotificationChoices> {
  const chosen = await choicesOf(tx, userId)
  return {
    choices: NotificationTopic.options.map((topic) => ({
      topic,
      ...choiceFor(topic, chosen.get(topic)),
      locked: isLocked(topic),
    })),
  }
}

export const createGetChoices =
  ({ transactions }: Deps) =>
  (person: Person): Promise<NotificationChoices> =>
    transactions.inPerson(person.userId, (tx) => read(tx, person))

/** @throws request.invalid for a locked topic that is to be switched off */
export const createSetChoices =
  ({ transactions, clock }: Deps) =>
  (person: Person, { choices }: SetNotificationChoices): Promise<NotificationChoices> =>
    transactions.inPerson(person.userId, async (tx) => {
      for (const { topic, ...choice } of choices) {
        const usual = choiceFor(topic, undefined)
        if (isLocked(topic) && (!choice.inApp || choice.email !== usual.email))
          throw new AppError(
            'request.invalid',
            { reason: 'what concerns the safety of your account is always told, at once.' },
            { field: 'choices' },
          )
        await saveChoice(tx, person.userId, topic, choice, clock.now())
      }
      return read(tx, person)
    })

/** Whoever holds the mail stops its kind of mails; what is shown in the app stays. Done twice it is done once. */
export const createUnsubscribe =
  ({ transactions, clock, secret }: Deps) =>
  async (token: string): Promise<void> => {
    const content = readUnsubscribeToken(secret, token)
    if (!content) throw new AppError('auth.link_invalid')
    const { userId, topics } = content
    await transactions.inPerson(userId, async (tx) => {
      const chosen = await choicesOf(tx, userId)
      for (const topic of topics.filter((each) => !isLocked(each)))
        await saveChoice(
          tx,
          userId,
          topic,
          { ...choiceFor(topic, chosen.get(topic)), email: 'off' },
          clock.now(),
        )
    })
  }
