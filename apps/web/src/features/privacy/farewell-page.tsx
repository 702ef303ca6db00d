import { CardPage } from '../../ui/card-page.tsx'
import { buttonClass } from '../../ui/cls.ts'
import { dataWords } from './words.ts'

const t = dataWords.farewell

/** After an account was deleted: there is nobody signed in any more. */
export const FarewellPage = () => (
  <CardPage title={t.title} lead={t.lead}>
    <p className="text-ink-2">{t.text}</p>
    <p className="mt-3 text-ink-2">{t.thanks}</p>
    <a href="/" className={buttonClass('soft', 'md', 'mt-5 w-full')}>
      {t.start}
    </a>
  </CardPage>
)
