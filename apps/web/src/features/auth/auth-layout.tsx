import { Check } from 'lucide-react'
import { accountWords } from '../../lib/account-words.ts'

export { CardPage as AuthLayout } from '../../ui/card-page.tsx'

export const Promises = () => (
  <ul className="mt-6 flex flex-col gap-2 text-ink-2">
    {accountWords.promise.map((promise) => (
      <li key={promise} className="flex items-center gap-2">
        <Check className="size-4 shrink-0 text-good" strokeWidth={2.6} aria-hidden />
        {promise}
      </li>
    ))}
  </ul>
)

export const textLink =
  'font-[600] text-accent underline decoration-transparent underline-offset-4 transition-colors hover-fine:decoration-current'
