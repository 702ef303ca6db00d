import { ShieldCheck } from 'lucide-react'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { adminWords } from './words.ts'

const t = adminWords.secondFactor

/** In place of the administration, for one of the staff who came with a password alone. */
export const SecondFactorNote = () => (
  <EmptyState
    icon={<ShieldCheck aria-hidden />}
    title={<h1>{t.title}</h1>}
    action={
      <LinkButton to="/settings/security" kind="solid">
        {t.setUp}
      </LinkButton>
    }
  >
    {t.text}
  </EmptyState>
)
