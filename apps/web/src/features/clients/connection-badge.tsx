import type { Client } from '@adwright/contract'
import { StatusBadge, type Tone } from '../../ui/badge.tsx'
import { clientWords as t } from './words.ts'

const tones = { ok: 'good', needs_reconnect: 'bad', none: 'neutral' } as const satisfies Record<
  Client['connection'],
  Tone
>

export const ConnectionBadge = ({ connection }: Pick<Client, 'connection'>) => (
  <StatusBadge tone={tones[connection]} label={t.connection[connection]} />
)
