import type { BrandKit } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { apiQuery, reasonOf } from '../../lib/api.ts'
import { useMayWrite } from '../../lib/me.ts'
import { words } from '../../lib/words.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { BasicsCard } from './basics-card.tsx'
import { KitPreview } from './kit-preview.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { LookCard } from './look-card.tsx'
import { PageStart } from './page-start.tsx'
import { SaveBar } from './save-bar.tsx'
import { useKitForm } from './use-kit-form.ts'
import { VoiceCard } from './voice-card.tsx'
import { brandWords as t } from './words.ts'

export function BrandPage() {
  const { data: kit, error, refetch } = useQuery(apiQuery('getBrand'))
  return (
    <div className="mx-auto max-w-[1120px]">
      <PageHeader
        title={t.title}
        actions={kit && kit.version > 0 && <LinkButton to="/new">{t.makeAd}</LinkButton>}
      >
        {t.lead}
      </PageHeader>
      {kit ? (
        <KitForm kit={kit} />
      ) : error ? (
        <ErrorState reason={reasonOf(error)} onRetry={() => void refetch()} />
      ) : (
        <KitSkeleton />
      )}
    </div>
  )
}

function KitForm({ kit }: { kit: BrandKit }) {
  const mayWrite = useMayWrite()
  const kitForm = useKitForm(kit)
  const { form } = kitForm
  return (
    <form noValidate onSubmit={(event) => void kitForm.save(event)}>
      {mayWrite ? (
        <PageStart form={form} />
      ) : (
        <p className="mb-4 rounded-md bg-sunken px-3 py-2 text-ink-2">{words.common.viewOnly}</p>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <fieldset disabled={!mayWrite} className="grid min-w-0 gap-4">
          <BasicsCard form={form} />
          <LookCard form={form} />
          <VoiceCard form={form} />
        </fieldset>
        <KitPreview form={form} kept={kit.logo} />
      </div>
      {mayWrite && <SaveBar kitForm={kitForm} isKept={kit.version > 0} />}
      <LeaveDialog blocker={kitForm.blocker} />
    </form>
  )
}

function KitSkeleton() {
  return (
    <>
      <LoadingNote />
      <Skeleton className="h-36 rounded-lg" />
      <div className="mt-4 grid gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
        <Skeleton className="h-96 rounded-lg" />
        <Skeleton className="h-80 rounded-lg" />
      </div>
    </>
  )
}
