import { Card } from '../../ui/card.tsx'
import { PublicPage } from '../../ui/public-page.tsx'

const parts: readonly { title: string; text: string }[] = [
  {
    title: 'Whose data this is about',
    text: 'People who have an account here, and people who connect their Facebook account so that this installation may run ads or publish for them. It is operated by whoever gave you this address; the software is Adwright.',
  },
  {
    title: 'What is kept of a Facebook account that is connected',
    text: 'Your name and user id at Meta, the access token Meta gave us (encrypted, never shown, never logged), which permissions you granted, and the ids, names and settings of the ad accounts, Pages and Instagram accounts you shared. Nothing of your friends, your messages or your private posts.',
  },
  {
    title: 'What it is used for',
    text: 'To create, change, pause and delete the campaigns you launch here, to publish what you approved, and to show you how they do. Nothing is sold, and nothing is used to train a model.',
  },
  {
    title: 'What is kept of your campaigns',
    text: 'The briefs, pictures and texts you entered, what was created at Meta with its ids, and the figures Meta reports. Each belongs to your workspace and is shown to its members only.',
  },
  {
    title: 'Who else receives it',
    text: 'Meta receives what you launch or publish. Mails are sent through the mail server of this installation. If the operator switched on an image or text model by key, the brief you enter is sent to that provider when you ask it for a picture or a text.',
  },
  {
    title: 'How long',
    text: 'As long as the connection or the account exists. Disconnecting deletes the token at once. Removing the app in your Facebook settings does the same, from there.',
  },
  {
    title: 'How to have it deleted',
    text: 'Disconnect under Settings → Connections, or ask for deletion at Facebook: Settings & privacy → Settings → Apps and websites → this app → Remove, with the box for deletion ticked. Facebook then shows you a link and a code with which you can see here how far it is.',
  },
]

/** What Adwright keeps and why: a description of the software that an operator may replace by a policy of their own. */
export function PrivacyPage() {
  return (
    <PublicPage
      title="Privacy"
      lead="What this installation keeps of you and of your Facebook account, why, and how to have it deleted."
    >
      <Card className="flex flex-col gap-6 p-5 sm:p-7">
        {parts.map(({ title, text }) => (
          <section key={title}>
            <h2 className="text-md font-[620]">{title}</h2>
            <p className="mt-1 max-w-[68ch] text-ink-2">{text}</p>
          </section>
        ))}
      </Card>
    </PublicPage>
  )
}
