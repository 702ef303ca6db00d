import type { BriefId, CheckedStoryboard, Storyboard, StoryboardFinding } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useReducer, useState } from 'react'
import { api } from '../../../lib/api.ts'
import { historyReducer, startHistory } from '../../../lib/history.ts'
import type { Desk, VideoMemory } from '../video-memory.ts'

export type StoryEdit = (storyboard: Storyboard) => Storyboard
type Written = { briefId: BriefId; key: string; answer: CheckedStoryboard }
type Checked = { storyboard: Storyboard; findings: StoryboardFinding[] }
const PAUSE_MS = 350

/** A storyboard on the desk with its history: every change is put right by the server, and outlives a reload. */
export function useStoryboard(memory: VideoMemory) {
  const [found] = useState(() => memory.desk())
  const [about, setAbout] = useState<Omit<Desk, 'storyboard'> | null>(found ?? null)
  const [history, dispatch] = useReducer(
    historyReducer<Storyboard | null>,
    found?.storyboard ?? null,
    startHistory,
  )
  const [checked, setChecked] = useState<Checked | null>(null)
  const { present } = history

  useEffect(() => {
    memory.rememberDesk(about && present ? { ...about, storyboard: present } : undefined)
  }, [memory, about, present])

  const check = useMutation({
    mutationFn: (asked: { briefId: BriefId; storyboard: Storyboard }) =>
      api('checkStoryboard', { body: asked }),
    onSuccess: (answer, asked) => {
      // Somebody typed on meanwhile: what was answered is about yesterday's words.
      dispatch({ type: 'amend', next: (now) => (now === asked.storyboard ? answer.storyboard : now) })
      setChecked(answer)
    },
  })
  const { mutate } = check
  const briefId = about?.briefId
  const isChecked = present === checked?.storyboard
  useEffect(() => {
    if (!present || !briefId || isChecked) return
    const timer = setTimeout(() => mutate({ briefId, storyboard: present }), checked ? PAUSE_MS : 0)
    return () => clearTimeout(timer)
    // What was answered last is no reason to ask again.
  }, [present, briefId, isChecked, mutate])

  return {
    briefId,
    storyboard: present,
    /** As the server last put it right: what is drawn follows this one, so that nothing is drawn by the letter. */
    steady: checked?.storyboard ?? present,
    findings: checked?.findings ?? [],
    isChecked,
    checkError: check.isError && !isChecked ? check.error : null,
    checkAgain: () => present && briefId && mutate({ briefId, storyboard: present }),
    /** What it was written for; another key of the form means that other wishes came up since. */
    key: about?.key,
    isEdited: about?.edited ?? false,
    change(edit: StoryEdit, group?: string): void {
      setAbout((now) => now && { ...now, edited: true })
      dispatch({
        type: 'change',
        next: (now) => now && edit(now),
        at: Date.now(),
        ...(group !== undefined && { group }),
      })
    },
    /** One that was just written; what was there before can be brought back by undoing. */
    put({ briefId: id, key, answer }: Written): void {
      const isOther = id !== briefId
      setAbout({ briefId: id, key, edited: false })
      setChecked(answer)
      dispatch(
        present === null || isOther
          ? { type: 'restart', value: answer.storyboard }
          : { type: 'change', next: () => answer.storyboard, at: Date.now() },
      )
    },
    /** A film's own storyboard, to be changed. */
    adopt(desk: Desk): void {
      const { storyboard, ...rest } = desk
      setAbout(rest)
      setChecked(null)
      dispatch({ type: 'restart', value: storyboard })
    },
    /** The person keeps this one although the wishes are others now. */
    keepFor: (key: string) => setAbout((now) => now && { ...now, key }),
    undo: () => {
      setAbout((now) => now && { ...now, edited: true })
      dispatch({ type: 'undo' })
    },
    redo: () => dispatch({ type: 'redo' }),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
  }
}
export type StoryDesk = ReturnType<typeof useStoryboard>
