import type { ImportResult } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, reasonOf, refresh } from '../../../lib/api.ts'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { toast } from '../../../ui/toast.tsx'
import type { CsvSource } from './read-csv.ts'

const t = calendarWords.import

type Checked = { source: CsvSource; result: ImportResult }

/** First what would happen, then the import itself, which imports each line once however often it is sent. */
export function useImportCsv() {
  const client = useQueryClient()
  const [checked, setChecked] = useState<Checked | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const check = useMutation({
    mutationFn: async (source: CsvSource): Promise<Checked> => ({
      source,
      result: await api('importPosts', { body: { csv: source.csv, dryRun: true } }),
    }),
    onMutate: () => setProblem(null),
    onSuccess: setChecked,
    onError: (error) => setProblem(reasonOf(error)),
  })
  const run = useMutation({
    mutationFn: ({ source: { csv } }: Checked) => api('importPosts', { body: { csv, dryRun: false } }),
    onError: (error) => toast(t.notRun, { kind: 'failed', detail: `${reasonOf(error)} ${t.notRunDetail}` }),
    // Each line is imported for itself: some may be there although it failed.
    onSettled: () => refresh(client, 'calendar', 'listPosts', 'postingDesk'),
  })
  return {
    checked,
    problem,
    checking: check.isPending,
    running: run.isPending,
    done: run.data,
    check: check.mutate,
    refuse: setProblem,
    run: () => checked && run.mutate(checked),
    again() {
      setChecked(null)
      setProblem(null)
      run.reset()
    },
  }
}
