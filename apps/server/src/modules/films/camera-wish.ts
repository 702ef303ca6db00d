import type { Camera, DraftStoryboard, Storyboard } from '@adwright/contract'

const lively: readonly Camera[] = ['push_in', 'pan_right', 'pull_out', 'pan_left']

/** How much a person wants the camera to move, put on a storyboard that was written without knowing. */
export function withCamera(storyboard: Storyboard, wish: DraftStoryboard['camera']): Storyboard {
  if (wish === 'auto') return storyboard
  return {
    ...storyboard,
    scenes: storyboard.scenes.map((scene, i) => ({
      ...scene,
      camera:
        wish === 'still'
          ? 'still'
          : wish === 'gentle'
            ? calmer(scene.camera)
            : (lively[i % lively.length] ?? 'push_in'),
    })),
  }
}

const calmer = (camera: Camera): Camera =>
  camera === 'pan_left' || camera === 'pan_right' ? 'drift' : camera

/** Photos and clips by themselves, where words on them are not wanted. The end keeps its words: it asks for something. */
export const withoutOverlays = (storyboard: Storyboard): Storyboard => ({
  ...storyboard,
  scenes: storyboard.scenes.map((scene) =>
    scene.mediaId === null || scene.shot === 'end'
      ? scene
      : { ...scene, shot: 'picture', headline: '', kicker: '', body: '', offer: '' },
  ),
})
