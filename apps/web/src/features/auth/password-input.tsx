import { Eye, EyeOff } from 'lucide-react'
import { useState, type ComponentProps } from 'react'
import { words } from '../../lib/words.ts'
import { buttonClass } from '../../ui/cls.ts'
import { Input } from '../../ui/input.tsx'

export function PasswordInput(props: ComponentProps<'input'>) {
  const [shown, setShown] = useState(false)
  const label = shown ? words.auth.hide : words.auth.show
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
