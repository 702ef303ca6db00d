import type { NotificationEmail } from '@adwright/contract'
import { Lock } from 'lucide-react'
import { Badge } from '../../../ui/badge.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Switch } from '../../../ui/switch.tsx'
import { TopicIcon } from '../topic-icon.tsx'
import { choiceWords as t, notificationWords } from '../words.ts'
import type { Choice } from './use-choices.ts'

const emails: readonly NotificationEmail[] = ['off', 'at_once', 'daily']

type Props = { choice: Choice; onChoose: (change: Partial<Pick<Choice, 'inApp' | 'email'>>) => void }

export function ChoiceRow({ choice, onChoose }: Props) {
  const { topic, inApp, email, locked } = choice
  const name = notificationWords.topics[topic]
  return (
    <li className="flex flex-col gap-x-6 gap-y-3 py-4 md:flex-row md:items-center">
      <div className="flex min-w-0 flex-1 items-start gap-3">
        <TopicIcon topic={topic} />
        <div className="min-w-0">
          <h2 className="font-[620]">{name}</h2>
          <p className="text-sm text-ink-3">{t.about[topic]}</p>
          {locked && <p className="mt-1 text-sm text-ink-2">{t.lockedWhy}</p>}
          {!inApp && email === 'off' && <p className="mt-1 text-sm font-[560] text-warn">{t.silent}</p>}
        </div>
      </div>
      {locked ? (
        <Badge className="self-start max-md:ml-12 md:self-center">
          <Lock aria-hidden />
          {t.locked}
        </Badge>
      ) : (
        <div className="flex shrink-0 flex-wrap items-center gap-x-5 gap-y-3 max-md:pl-12">
          <span className="flex items-center gap-2.5 text-sm text-ink-2">
            <Switch
              checked={inApp}
              onChange={(checked) => onChoose({ inApp: checked })}
              label={t.inAppOf(name)}
            />
            <span aria-hidden>{t.inApp}</span>
          </span>
          <span className="flex items-center gap-2.5 text-sm text-ink-2">
            <span aria-hidden>{t.email}</span>
            <Segmented<NotificationEmail>
              label={t.emailOf(name)}
              value={email}
              onChange={(next) => onChoose({ email: next })}
              items={emails.map((value) => ({ value, label: t.emails[value] }))}
            />
          </span>
        </div>
      )}
    </li>
  )
}
