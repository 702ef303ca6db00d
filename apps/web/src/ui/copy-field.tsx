import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'

/** A value to be copied elsewhere, whole and exactly as it is. `name` says what it is. */
export function CopyField({ name, value }: { name: string; value: string }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 2000)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <div className="flex min-w-0 items-center gap-2 rounded-md bg-sunken py-1 pr-1 pl-3 shadow-[inset_0_0_0_1px_var(--line)]">
      <code className="min-w-0 flex-1 font-mono text-sm [overflow-wrap:anywhere]">{value}</code>
      <Button
        size="sm"
        kind="ghost"
        aria-label={copied ? `${name}: copied` : `Copy ${name}`}
        onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
      >
        {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  )
}
