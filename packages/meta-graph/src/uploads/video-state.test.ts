import { expect, test } from 'vitest'
import { videoState } from './video-state.ts'

test('a video is ready by its own word or by its phases, in either spelling', () => {
  expect(videoState({ video_status: 'ready' }).state).toBe('ready')
  for (const status of ['complete', 'completed'])
    expect(videoState({ uploading_phase: { status }, processing_phase: { status } }).state).toBe('ready')
})

// The second is a Reel between its bytes and its last word, as a public sample of that API has it; seen 2026-11.
test.each([
  { video_status: 'upload_complete', publishing_phase: { status: 'not_started' } },
  {
    video_status: 'processing',
    uploading_phase: { status: 'complete' },
    processing_phase: { status: 'not_started' },
    publishing_phase: { status: 'not_started' },
  },
])('a video whose bytes are there waits for its last word (%#)', (status) => {
  expect(videoState(status)).toMatchObject({ state: 'uploaded', publishing: 'not_started' })
})

test('a draft or a planned Reel is one though its publishing has not begun', () => {
  for (const publish_status of ['draft', 'scheduled'])
    expect(videoState({ publishing_phase: { status: 'not_started', publish_status } }).publishing).toBe(
      publish_status,
    )
})

test('what arrived is read under both its names', () => {
  expect(videoState({ uploading_phase: { bytes_transfered: '50' } })).toMatchObject({
    state: 'uploading',
    bytesTransferred: 50,
  })
  expect(videoState({ uploading_phase: { bytes_transferred: 60 } }).bytesTransferred).toBe(60)
})

test('a failure carries its reasons from whichever phase', () => {
  const failed = videoState({
    video_status: 'error',
    processing_phase: { status: 'error', errors: [{ code: 1363008, message: 'codec' }] },
  })
  expect(failed).toEqual({ state: 'failed', errors: [{ code: 1363008, message: 'codec' }] })
  expect(videoState({ video_status: 'expired' }).state).toBe('expired')
})

test('a Reel is published only when its last phase says so', () => {
  const ready = { video_status: 'ready', processing_phase: { status: 'complete' } }
  expect(videoState({ ...ready, publishing_phase: { status: 'in_progress' } }).publishing).toBe('pending')
  expect(videoState({ ...ready, publishing_phase: { status: 'completed' } }).publishing).toBe('published')
  expect(
    videoState({ ...ready, publishing_phase: { status: 'complete', publish_status: 'scheduled' } })
      .publishing,
  ).toBe('scheduled')
  expect(videoState(undefined)).toEqual({ state: 'uploading', errors: [] })
})
