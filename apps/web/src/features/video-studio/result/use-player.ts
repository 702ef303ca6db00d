import { useEffect, useRef, useState } from 'react'
import { stepFrames, type PlayerAct } from './player-keys.ts'

export const speeds = [0.5, 1, 1.5, 2] as const

/** A video element and what our own controls show and do. Nothing plays by itself. */
export function usePlayer(lengthSeconds: number) {
  const frame = useRef<HTMLDivElement>(null)
  const video = useRef<HTMLVideoElement>(null)
  const [now, setNow] = useState(0)
  const [length, setLength] = useState(lengthSeconds)
  const [playing, setPlaying] = useState(false)
  const [muted, setMuted] = useState(false)
  const [speed, setSpeed] = useState<number>(1)
  const [whole, setWhole] = useState(false)
  const [failed, setFailed] = useState(false)

  // `timeupdate` comes four times a second: while it plays, every picture moves the mark.
  useEffect(() => {
    if (!playing) return
    let request = requestAnimationFrame(function tell() {
      setNow(video.current?.currentTime ?? 0)
      request = requestAnimationFrame(tell)
    })
    return () => cancelAnimationFrame(request)
  }, [playing])
  useEffect(() => {
    const listen = () =>
      setWhole(document.fullscreenElement !== null && document.fullscreenElement === frame.current)
    document.addEventListener('fullscreenchange', listen)
    return () => document.removeEventListener('fullscreenchange', listen)
  }, [])

  const seek = (seconds: number) => {
    const at = Math.min(length, Math.max(0, seconds))
    if (video.current) video.current.currentTime = at
    setNow(at)
  }
  const toggle = () => {
    const element = video.current
    if (!element) return
    // Refused by the browser: the button still says “Play”, which is true.
    if (element.paused) void element.play().catch(() => setPlaying(false))
    else element.pause()
  }
  const mute = () => setMuted(!muted)
  const screen = () => {
    if (document.fullscreenElement) return void document.exitFullscreen()
    if (frame.current?.requestFullscreen) return void frame.current.requestFullscreen().catch(() => undefined)
    // iPhones show only the video itself on the whole screen.
    const phone = video.current as (HTMLVideoElement & { webkitEnterFullscreen?: () => void }) | null // Safari's own
    phone?.webkitEnterFullscreen?.()
  }
  const step = (count: number) => {
    video.current?.pause()
    seek(stepFrames(video.current?.currentTime ?? now, count, length))
  }
  return {
    frame,
    video,
    now,
    length,
    playing,
    muted,
    speed,
    whole,
    failed,
    seek,
    toggle,
    mute,
    step,
    screen,
    setSpeed: (next: number) => {
      if (video.current) video.current.playbackRate = next
      setSpeed(next)
    },
    act(act: PlayerAct, onCaptions: () => void): void {
      if (act.kind === 'toggle') toggle()
      if (act.kind === 'mute') mute()
      if (act.kind === 'screen') screen()
      if (act.kind === 'captions') onCaptions()
      if (act.kind === 'by') seek((video.current?.currentTime ?? now) + act.seconds)
      if (act.kind === 'to') seek(act.share * length)
      if (act.kind === 'frames') step(act.count)
    },
    /** What the element tells. */
    heard: {
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onEnded: () => setPlaying(false),
      onTimeUpdate: () => setNow(video.current?.currentTime ?? 0),
      onLoadedMetadata: () => {
        const told = video.current?.duration ?? NaN
        if (Number.isFinite(told)) setLength(told)
        setFailed(false)
      },
      onError: () => setFailed(true),
    },
  }
}
export type Player = ReturnType<typeof usePlayer>
