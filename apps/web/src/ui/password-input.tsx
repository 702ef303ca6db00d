import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { accountWords } from '../lib/account-words.ts'
import { buttonClass } from './cls.ts'
import { Input } from './input.tsx'

/** A password that can be looked at while it is typed. */
export function PasswordInput(props: ComponentProps<'input'>) {
  const [shown, setShown] = useState(false)
  const label = shown ? accountWords.hide : accountWords.show
  return (
    <span className="relative block">
      <Input {...props} type={shown ? 'text' : 'password'} className="pr-12" />
      <button
        type="button"
        aria-label={label}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className={buttonClass('ghost', 'iconSm', 'absolute! top-1/2 right-1.5 -translate-y-1/2')}
      >
        {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
      </button>
    </span>
  )
}
