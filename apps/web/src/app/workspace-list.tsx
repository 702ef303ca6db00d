import type { Me } from '@adwright/contract'
import { Link } from '@tanstack/react-router'
import { ArrowRight, Search } from 'lucide-react'
import { useId, useState, type KeyboardEvent, type RefObject } from 'react'
import { reasonOf } from '../lib/api.ts'
import { useLeadsAgency } from '../lib/me.ts'
import { useOpenWorkspace } from '../lib/open-workspace.ts'
import { controlClass, cx } from '../ui/cls.ts'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../ui/skeleton.tsx'
import { toast } from '../ui/toast.tsx'
import { ListEnd } from './list-end.tsx'
import { switcherWords as t } from './switcher-words.ts'
import { useWorkspaces } from './use-workspaces.ts'
import { WorkspaceOption } from './workspace-option.tsx'

type Props = { me: Me; field?: RefObject<HTMLInputElement | null>; onDone: () => void }

/** A field and the list that it searches: arrows move, Enter opens, and the list grows as it is scrolled. */
export function WorkspaceList({ me, field, onDone }: Props) {
  const id = useId()
  const leadsAgency = useLeadsAgency()
  const [typed, setTyped] = useState('')
  const { workspaces, search, isPlaceholderData, hasNextPage, isFetchingNextPage, ...list } = useWorkspaces(
    typed,
    me,
  )
  const [moved, setMoved] = useState<{ search: string; index: number } | null>(null)
  const opening = useOpenWorkspace()
  // Each search begins at its first.
  const active = moved?.search === search ? Math.min(moved.index, workspaces.length - 1) : 0
  const more = () => {
    if (hasNextPage && !isFetchingNextPage && !isPlaceholderData) void list.fetchNextPage()
  }
  const open = (index: number) => {
    const chosen = workspaces[index]
    if (!chosen || opening.isPending || opening.isSuccess) return
    if (chosen.id === me.workspace.id) return onDone()
    opening.mutate(chosen.id, {
      onError: (error) => toast(t.notOpened, { kind: 'failed', detail: reasonOf(error) }),
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = workspaces.length - 1
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + 8, PageUp: active - 8 }[
      event.key
    ]
    if (to !== undefined) {
      event.preventDefault()
      if (to > last - 3) more()
      setMoved({ search, index: Math.max(0, Math.min(to, last)) })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // Not what the list showed before the last letter.
      if (typed.trim() === search && !isPlaceholderData) open(active)
    }
  }
  return (
    <>
      <label className="sticky top-0 z-10 block border-b border-line bg-card p-2">
        <span className="sr-only">{t.search}</span>
        <Search className="absolute top-1/2 left-5 size-4 -translate-y-1/2 text-ink-3" aria-hidden />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={workspaces.length > 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder={t.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          className={cx(controlClass, 'h-11 pl-9 lg:h-9')}
        />
      </label>
      <p role="status" className="sr-only">
        {list.data && !isPlaceholderData && t.found(workspaces.length, hasNextPage)}
      </p>
      {list.error && !list.data ? (
        <ErrorState compact reason={reasonOf(list.error)} onRetry={() => void list.refetch()} />
      ) : !list.data ? (
        <div className="flex flex-col gap-1 p-2">
          <LoadingNote />
          {[0, 1, 2].map((row) => (
            <Skeleton key={row} className="h-11" />
          ))}
        </div>
      ) : (
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={t.title}
          className={cx(
            'min-h-0 flex-1 overflow-y-auto overscroll-contain p-1 transition-opacity duration-120',
            isPlaceholderData && 'opacity-60',
          )}
        >
          {workspaces.map((workspace, index) => (
            <WorkspaceOption
              key={workspace.id}
              id={`${id}-${index}`}
              workspace={workspace}
              me={me}
              active={index === active}
              busy={(opening.isPending || opening.isSuccess) && opening.variables === workspace.id}
              onPoint={() => setMoved({ search, index })}
              onChoose={() => open(index)}
            />
          ))}
          {hasNextPage && <ListEnd onSeen={more} />}
        </ul>
      )}
      {list.data && workspaces.length === 0 && (
        <p className="px-4 pb-5 text-center break-words text-ink-2">{t.none(search)}</p>
      )}
      {field && leadsAgency && (
        <Link
          to="/clients"
          onClick={onDone}
          className="flex h-11 shrink-0 items-center gap-2 border-t border-line px-4 font-[580] text-ink-2 hover-fine:text-ink lg:h-10"
        >
          {t.allClients}
          <ArrowRight className="ml-auto size-4 text-ink-3" aria-hidden />
        </Link>
      )}
    </>
  )
}
