import type { MetaSetup } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card, CardHeader } from '../../ui/card.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { SimulatedChip } from '../../ui/data-receipt.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { CheckList } from './check-list.tsx'
import { PermissionList } from './permission-list.tsx'
import { places, way, words as t } from './words.ts'

/** What whoever runs this installation enters at Meta, and whether it works. */
export function MetaAppPage() {
  const setup = useQuery({ ...apiQuery('metaSetup'), refetchOnWindowFocus: false })
  return (
    <div className="mx-auto max-w-[760px]">
      <PageHeader
        title={t.title}
        actions={
          <Button busy={setup.isFetching} onClick={() => void setup.refetch()}>
            <RotateCw aria-hidden />
            {t.again}
          </Button>
        }
      >
        {t.lead}
      </PageHeader>
      {setup.data ? (
        <Guide setup={setup.data} />
      ) : setup.error ? (
        <Card>
          <ErrorState reason={reasonOf(setup.error)} onRetry={() => void setup.refetch()} />
        </Card>
      ) : (
        <>
          <LoadingNote />
          <Skeleton className="h-[480px] rounded-lg" />
        </>
      )}
    </div>
  )
}

function Guide({ setup }: { setup: MetaSetup }) {
  const addresses = (Object.keys(places) as (keyof typeof places)[]).map((key) => ({
    ...places[key],
    value: setup[key],
  }))
  return (
    <div className="flex flex-col gap-4">
      {setup.mode === 'twin' && (
        <Card className="flex flex-wrap items-center gap-3 p-4 lg:p-5" aria-label={t.twin.title}>
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-[620]">{t.twin.title}</p>
            <p className="text-ink-2">{t.twin.text}</p>
          </div>
          <SimulatedChip />
        </Card>
      )}
      <Card className="p-4 lg:p-5" aria-labelledby="checks">
        <CardHeader id="checks" title={t.checks} note={t.checksNote} />
        <CheckList checks={setup.checks} />
        <p className="mt-2 text-sm text-ink-3">{t.version(setup.graphVersion)}</p>
      </Card>
      <Card className="p-4 lg:p-5" aria-labelledby="way">
        <CardHeader id="way" title={t.way} note={t.wayNote} />
        <ol className="mt-4 flex flex-col gap-4">
          {way.map(([title, text], index) => (
            <li key={title} className="flex gap-3">
              <span
                aria-hidden
                className="num flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-xs font-[640] text-accent"
              >
                {index + 1}
              </span>
              <div className="min-w-0">
                <p className="font-[600]">{title}</p>
                <p className="text-ink-2">{text}</p>
              </div>
            </li>
          ))}
        </ol>
      </Card>
      <Card className="p-4 lg:p-5" aria-labelledby="addresses">
        <CardHeader id="addresses" title={t.addresses} note={t.addressesNote} />
        <dl className="mt-4 flex flex-col gap-4">
          {addresses.map(({ name, place, value }) => (
            <div key={name} className="min-w-0">
              <dt>
                <span className="font-[580]">{name}</span>
                <span className="block text-sm text-ink-3">{place}</span>
              </dt>
              <dd className="mt-1.5">
                <CopyField name={name} value={value} />
              </dd>
            </div>
          ))}
          <div className="min-w-0">
            <dt className="font-[580]">{t.verifyToken}</dt>
            <dd className="mt-1.5">
              {setup.webhookVerifyToken === null ? (
                <span className="text-sm text-ink-3">{t.tokenForOwners}</span>
              ) : (
                <CopyField name={t.verifyToken} value={setup.webhookVerifyToken} />
              )}
            </dd>
          </div>
        </dl>
      </Card>
      <Card className="p-4 lg:p-5" aria-labelledby="permissions">
        <CardHeader id="permissions" title={t.permissions} note={t.permissionsNote} />
        <PermissionList permissions={setup.permissions} />
      </Card>
    </div>
  )
}
