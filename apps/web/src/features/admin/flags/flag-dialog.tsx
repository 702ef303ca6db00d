import type { FeatureFlag } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, refresh } from '../../../lib/api.ts'
import { Field } from '../../../ui/field.tsx'
import { Input, Textarea } from '../../../ui/input.tsx'
import { RadioCards } from '../../../ui/radio-cards.tsx'
import { toast } from '../../../ui/toast.tsx'
import { ReasonDialog, type Values } from '../reason-dialog.tsx'
import { adminWords } from '../words.ts'

const t = adminWords.flags
type Kind = FeatureFlag['setting']['kind']
type Props = { flag: FeatureFlag; open: boolean; onClose: () => void }

const idsOf = ({ ids = '' }: Values) => ids.split(/[\s,]+/).filter((id) => id !== '')
function settingOf(kind: Kind, values: Values) {
  if (kind === 'share') return { kind, percent: Number(values['percent']) }
  if (kind === 'workspaces') return { kind, ids: idsOf(values) }
  return { kind }
}

export function FlagDialog({ flag: { name, description, scope, setting }, open, onClose }: Props) {
  const client = useQueryClient()
  const [kind, setKind] = useState<Kind>(setting.kind)
  const kinds: Kind[] = scope === 'installation' ? ['on', 'off'] : ['on', 'off', 'share', 'workspaces']
  const check = (values: Values): Partial<Values> => {
    const percent = Number(values['percent'])
    if (kind === 'share' && !(Number.isInteger(percent) && percent >= 1 && percent <= 99))
      return { percent: t.percentWrong }
    const ids = idsOf(values)
    return kind === 'workspaces' && (ids.length === 0 || !ids.every((id) => id.startsWith('ws_')))
      ? { ids: t.idsWrong }
      : {}
  }
  return (
    <ReasonDialog
      open={open}
      onClose={onClose}
      title={t.changeOne(name)}
      text={description}
      submitLabel={t.submit}
      names={['percent', 'ids']}
      check={check}
      send={async (values) => {
        const body = { name, setting: settingOf(kind, values), reason: values['reason'] ?? '' }
        await api('adminSetFlag', { body })
        onClose()
        toast(t.saved(name))
        await refresh(client, 'adminFlags')
      }}
    >
      {(errors) => (
        <>
          <RadioCards
            label={t.kind}
            items={kinds.map((value) => ({ value, label: t.setting[value] }))}
            value={kind}
            onChange={setKind}
          />
          {kind === 'share' && (
            <Field label={t.percent} hint={t.percentHint} error={errors['percent']}>
              <Input
                name="percent"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={setting.kind === 'share' ? setting.percent : 10}
              />
            </Field>
          )}
          {kind === 'workspaces' && (
            <Field label={t.ids} hint={t.idsHint} error={errors['ids']}>
              <Textarea
                name="ids"
                rows={3}
                spellCheck={false}
                defaultValue={setting.kind === 'workspaces' ? setting.ids.join('\n') : ''}
              />
            </Field>
          )}
        </>
      )}
    </ReasonDialog>
  )
}
